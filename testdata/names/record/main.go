// Records which names Kubernetes accepts, and what container runtimes read from an image's name: one
// JSON object per line on standard output.
package main

import (
	"bufio"
	_ "crypto/sha256"
	_ "crypto/sha512"
	"encoding/json"
	"math/rand"
	"os"
	"strings"

	"github.com/distribution/reference"
	"k8s.io/apimachinery/pkg/api/validate/content"
	"k8s.io/apimachinery/pkg/util/validation"
)

// verdicts is a line: the name, and how many problems each grammar has with it.
type verdicts struct {
	Name     string         `json:"name"`
	Problems map[string]int `json:"problems"`
}

// image is a line: the text, and its parts if it can be read.
type image struct {
	Image      string `json:"image"`
	Readable   bool   `json:"readable"`
	Registry   string `json:"registry,omitempty"`
	Repository string `json:"repository,omitempty"`
	Tag        string `json:"tag,omitempty"`
	Digest     string `json:"digest,omitempty"`
}

var grammars = map[string]func(string) []string{
	"dnsLabel":            validation.IsDNS1123Label,
	"dnsSubdomain":        validation.IsDNS1123Subdomain,
	"dns1035Label":        validation.IsDNS1035Label,
	"wildcardSubdomain":   validation.IsWildcardDNS1123Subdomain,
	"labelKey":            validation.IsQualifiedName,
	"labelValue":          validation.IsValidLabelValue,
	"portName":            validation.IsValidPortName,
	"pathSegment":         content.IsPathSegmentName,
	"pathSegmentPrefix":   content.IsPathSegmentPrefix,
	"cIdentifier":         validation.IsCIdentifier,
	"environmentVariable": validation.IsEnvVarName,
	"relaxedVariable":     validation.IsRelaxedEnvVarName,
	"configMapKey":        validation.IsConfigMapKey,
	"httpHeaderName":      validation.IsHTTPHeaderName,
	"percentage":          validation.IsValidPercent,
}

func judge(name string) verdicts {
	problems := map[string]int{}
	for grammar, problemsOf := range grammars {
		problems[grammar] = len(problemsOf(name))
	}
	return verdicts{name, problems}
}

func read(text string) image {
	named, err := reference.ParseNormalizedNamed(text)
	if err != nil {
		return image{Image: text}
	}
	parts := image{Image: text, Readable: true, Registry: reference.Domain(named), Repository: reference.Path(named)}
	if tagged, ok := named.(reference.Tagged); ok {
		parts.Tag = tagged.Tag()
	}
	if digested, ok := named.(reference.Digested); ok {
		parts.Digest = digested.Digest().String()
	}
	return parts
}

var long = strings.Repeat("abcdefghi0", 30)

var names = []string{"", "a", "0", "A", "-", "_", ".", "..", "...", "..a", "a..", "a..b", "a.b", "a-b", "a_b", "a--b", "-a", "a-", "_a", "a_",
	".a", "a.", "aB", "my-name", "123-abc", "123", "http", "https-web", "a1", "1a", "example.com", "*.example.com", "*.", "*", "**.a", "*.a.",
	"*.*.a", "example.com/name", "example.com/", "/name", "/", "a/b/c", "Example.com/name", "a_b/c", "example.com/Name_1.x", "-a/-b", "a b",
	" a", "a ", "a\n", "ä", "日本", "a%b", "a/b", "%", "100%", "0%", "-5%", "5", "%%", "1.5%", "MY_VAR", "my.var", "1VAR", "MY-VAR", "MY=VAR", "MY VAR",
	"a:b", "\u007f", "\t", "\x00", "X-Header", "X_Header", "tls.crt", "..data", "key.name", long[:14], long[:15], long[:16], long[:62], long[:63],
	long[:64], long[:252], long[:253], long[:254], long[:61] + "-", long[:63] + "/" + long[:63], long[:253] + "/" + long[:63],
	long[:254] + "/" + long[:64], "*." + long[:251], "*." + long[:252], strings.Repeat("ä", 32), strings.Repeat("a.", 126) + "a",
	strings.Repeat("a.", 127) + "a", long[:63] + "." + long[:64]}

var hex = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

var images = []string{"", "nginx", "nginx:latest", "nginx:1.27", "nginx:", ":1", "nginx:1:2", "library/nginx", "bitnami/redis:7", "docker.io/nginx",
	"docker.io/library/nginx", "index.docker.io/nginx", "index.docker.io/a/b", "docker.io/a/b", "ghcr.io/org/app:v1", "ghcr.io/org/app",
	"localhost/app", "localhost:5000/app:1", "registry:5000/a/b/c:tag", "host:5000", "host:5000:tag", "Host/app", "HOST/app", "nginX", "ghcr.io/Org/app",
	"ghcr.io/org/App:v1", "app:V1", "app:_x", "app:-x", "app:.x", "app:a-b.c_d", "app:" + long[:128], "app:" + long[:129], "a/b//c", "/a", "a/", "a//b", "a/b/",
	"a..b", "a.b/c", "a.b", "a_b", "a__b", "a___b", "a-b", "a--b", "a---b", "a-_b", "a._b", "-a", "a-", "_a", "a_", ".a/b", "a./b", "a.-b/c", "-a.b/c", "a-.b/c",
	"nginx@sha256:" + hex, "nginx:1@sha256:" + hex, "ghcr.io/a/b:1@sha256:" + hex, "nginx@sha256:" + hex[:63], "nginx@sha256:" + hex + "0",
	"nginx@sha256:" + strings.ToUpper(hex), "nginx@sha512:" + hex + hex, "nginx@sha384:" + hex + hex[:32], "nginx@md5:" + hex[:32], "nginx@sha256",
	"nginx@", "nginx@sha256:", "nginx@sha+b64:" + hex, "nginx@1sha:" + hex, "nginx@sha256:" + hex + ":1", "nginx@sha256:" + hex[:10], hex, "a/" + hex, hex + ":1",
	"[::1]/app", "[::1]:5000/app:1", "[fe80::1%eth0]/app", "[::1/app", "::1/app", "[]/app", "192.168.0.1/app", "192.168.0.1:5000/app", "a:b/c", "a:5000a/c", "a:/c",
	"a.b:5000/c", " nginx", "nginx ", "ngi nx", "nginx:1 2", "https://ghcr.io/a", "ghcr.io/a@b", "$IMAGE", "${IMAGE}:1", "{{ image }}", "äpp", "app:ä",
	"ghcr.io/" + long[:247], "ghcr.io/" + long[:248], long[:255], long[:256], "docker.io/" + long[:245], long[:247], "ghcr.io", "ghcr.io:443", "ghcr.io/",
	"docker.io", "docker.io/", "docker.io/library", "a.b.c/d/e/f/g:1", "0/1:2", "1.2/3", "A.b/c", "A/b", "aB/c", "localHost/c", "localhost", "localhost:5000", "a@b@c"}

func main() {
	random := rand.New(rand.NewSource(1))
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	texts := func(alphabet string, given []string, count int) []string {
		all := append([]string(nil), given...)
		for len(all) < count {
			text := make([]byte, 1+random.Intn(9))
			for i := range text {
				text[i] = alphabet[random.Intn(len(alphabet))]
			}
			all = append(all, string(text))
		}
		return all
	}
	for _, name := range texts("abz09AZ-._/%*= ", names, 500) {
		encoder.Encode(judge(name))
	}
	for _, text := range texts("aab09A-._/:@[]", images, 700) {
		encoder.Encode(read(text))
	}
}
