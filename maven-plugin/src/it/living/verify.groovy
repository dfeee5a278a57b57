String log = new File(basedir, 'build.log').text
Closure<Boolean> says = { text -> log.contains(text) } // named, so that a failure does not print the log

assert says('[INFO] ok: 1 object in 1 file checked against Kubernetes 1.36; 3 findings suppressed')
