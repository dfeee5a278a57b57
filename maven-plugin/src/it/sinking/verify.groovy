String log = new File(basedir, 'build.log').text
Closure<Boolean> says = { text -> log.contains(text) } // named, so that a failure does not print the log
Closure<Integer> times = { text -> log.count(text) }

['[INFO] no manifests here; each module is checked on its own',
 // A finding, as seen from where the build was started, so that it can be clicked.
 '[ERROR] misspelt/src/main/k8s/web.yaml:6:3: error schema/unknown-field ',
 // The request that no node can meet.
 '[ERROR] hungry/deploy/hungry.yaml:17:43: error schedule/unschedulable ',
 // Nothing to check is no success.
 'nothing was checked: there is none of empty/src/main/k8s, empty/k8s,',
 // A mistake in the configuration has a place, too.
 '[ERROR] wrong-option/plimsoll.yaml:1:9: error source/configuration ',
].each { assert says(it) }

assert times('[ERROR] misspelt/') == 1
assert times(':check (default) on project') == 3
assert times(':fit (room) on project hungry') == 1
assert !says('* dev.plimsoll:') // what Maven 3.9 has against a plugin
