import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
Closure<Boolean> says = { text -> log.contains(text) } // named, so that a failure does not print the log
Closure<Integer> times = { text -> log.count(text) }

['[ERROR] src/main/k8s/misspelt.yaml:6:3: error schema/unknown-field ',
 '[INFO] nothing was checked: no Kubernetes object in 0 files',
 '[INFO] plimsoll.skip: nothing is checked',
].each { assert says(it) }

assert times('[ERROR] src/main/k8s/misspelt.yaml') == 1 // where it is only reported
assert times('[INFO] ok: 1 object in 1 file checked against Kubernetes 1.36') == 2
assert new File(basedir, 'target/plimsoll/report.json').file
assert new JsonSlurper().parse(new File(basedir, 'target/elsewhere/report.json')).summary.objects == 1
assert new JsonSlurper().parse(new File(basedir, 'target/elsewhere/report.sarif')).version == '2.1.0'
assert new File(basedir, 'target/elsewhere/report.junit.xml').text.contains('classname="src/main/k8s/settings.yaml"')
assert !says('* dev.plimsoll:') // what Maven 3.9 has against a plugin
