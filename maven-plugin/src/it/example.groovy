import groovy.json.JsonSlurper

// The example project of this repository, as a user would build it.
File shop = new File(basedir, '../../target/examples/maven-shop') // basedir is the folder of this script
String log = new File(shop, 'build.log').text
Closure<Boolean> says = { text -> log.contains(text) } // named, so that a failure does not print the log

// Two objects written by hand, and two generated ones, which lie there twice.
assert says('[INFO] target/classes/META-INF/jkube/kubernetes says the same once more and is not read')
assert says('[INFO] ok: 4 objects in 2 files checked against Kubernetes 1.36')
assert new JsonSlurper().parse(new File(shop, 'target/plimsoll/report.json')).summary.objects == 4
// The two copies of the Pod.
assert new JsonSlurper().parse(new File(shop, 'target/plimsoll/fit.json')).placements*.scheduled == [true, true]
assert !says('* dev.plimsoll:') // what Maven 3.9 has against a plugin
