// Records what resource.Quantity makes of many texts, one JSON object per line on standard output.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"

	"k8s.io/apimachinery/pkg/api/resource"
)

// answer is a line: the text, and either the error's kind or what the quantity says of itself.
type answer struct {
	Text      string `json:"text"`
	Error     string `json:"error,omitempty"`
	Canonical string `json:"canonical,omitempty"`
	Format    string `json:"format,omitempty"`
	Value     int64  `json:"value"`
	Milli     int64  `json:"milli"`
	Sign      int    `json:"sign"`
}

// relation is a line about two texts that can both be read.
type relation struct {
	Left             string `json:"left"`
	Right            string `json:"right"`
	Compare          int    `json:"compare"`
	Sum              string `json:"sum"`
	SumFormat        string `json:"sumFormat"`
	Difference       string `json:"difference"`
	DifferenceFormat string `json:"differenceFormat"`
}

// canonical avoids String, which gives back the text as written where it looks canonical enough.
func canonical(q resource.Quantity) string {
	number, suffix := q.CanonicalizeBytes(make([]byte, 0, 64))
	return string(number) + string(suffix)
}

func ask(text string) answer {
	q, err := resource.ParseQuantity(text)
	switch err {
	case nil:
	case resource.ErrFormatWrong:
		return answer{Text: text, Error: "format"}
	case resource.ErrNumeric:
		return answer{Text: text, Error: "number"}
	case resource.ErrSuffix:
		return answer{Text: text, Error: "suffix"}
	default:
		panic(err)
	}
	return answer{
		Text:      text,
		Canonical: canonical(q),
		Format:    string(q.Format),
		Value:     q.Value(),
		Milli:     q.MilliValue(),
		Sign:      q.Sign(),
	}
}

func relate(left, right string) relation {
	l, r := resource.MustParse(left), resource.MustParse(right)
	sum := l.DeepCopy()
	sum.Add(r.DeepCopy())
	difference := l.DeepCopy()
	difference.Sub(r.DeepCopy())
	return relation{left, right, l.Cmp(r), canonical(sum), string(sum.Format), canonical(difference),
		string(difference.Format)}
}

var suffixes = []string{"", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei",
	"e3", "E3", "e0", "e1", "e2", "e-3", "e+6", "e-9", "e-12", "E-1", "e18", "e19", "e24", "E30"}

var numbers = []string{"0", "1", "2", "3", "5", "7", "8", "9", "10", "16", "64", "100", "512", "999", "1000", "1023", "1024",
	"1025", "1536", "2048", "4096", "10000", "65536", "100000", "1000000", "1048576", "123456789", "1000000000",
	"9007199254740993", "999999999999999999", "1000000000000000000", "9223372036854775807", "9223372036854775808",
	"9223372036854775809", "18446744073709551616", "1000000000000000000000000", "0.5", "1.5", "2.25", ".5", "5.", "0.1",
	"0.001", "0.0001", "0.000000001", "0.0000000001", "0.9999999999", "1.0000000001", "1.500", "1.000", "007", "00.5",
	"1234567.891", "0.123456789", "123456789.123456789", "1.9999999999", "3.14159265358979"}

var oddities = []string{"", " ", "+", "-", ".", "-.", ".k", "..", "1..2", "1.2.3", "--1", "+-1", "1-", "1+", "e", "k", "Ki", "1K",
	"1ki", "1KI", "1mi", "1i", "1B", "1GB", "1Gb", "1GiB", "1 Gi", " 1", "1 ", "1,5", "1_000", "0x10", "1e", "1E", "1e+", "1e-", "1ee3",
	"1e3e", "1e3k", "1k3", "1Mi3", "1m-", "1m+5", "1E+", "1EE", "1Ei0", "1e3.5", "Infinity", "NaN", "nil", "null", "true", "1e9223372036854775807",
	"1e9223372036854775808", "1e-9223372036854775809", "1e99999999999999999999", "1e007", "1e-007", "½", "１", "1µ", "1\n", "1\t",
	"1u", "1U", "1n", "1N", "1D", "1h", "100%", "\"1\"", "1.5.Gi", "1.Gi", "1.m", "-0", "+0", "-0.0", "0Ki", "0.0Ki", "-0Ki", "000", "0e9", "0n",
	"-1", "-1.5", "-1.5Gi", "-1m", "-1n", "-0.1n", "-1Ki", "-8Ei", "-9Ei", "-1.0000000001", "+1.5Gi", "1000000000000000000000n",
	"1e18", "1e19", "999E", "1000E", "9E", "10E", "8Ei", "7.999999999Ei", "0.5Ei", "0.001Ki", "0.0009765625Ki", "0.1Mi", "0.1Gi",
	"1e100", "1e-100", "12345678901234567890e50", "1e-20", "1.5e308", "1e400"}

func main() {
	random := rand.New(rand.NewSource(1))
	seen := map[string]bool{}
	var texts []string
	add := func(text string) {
		if !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	for _, text := range oddities {
		add(text)
	}
	for _, number := range numbers {
		for _, suffix := range suffixes {
			add(number + suffix)
			if random.Intn(4) == 0 {
				add([]string{"-", "+"}[random.Intn(2)] + number + suffix)
			}
		}
	}
	pick := func(of []string) string { return of[random.Intn(len(of))] }
	for i := 0; i < 700; i++ {
		number := fmt.Sprint(random.Int63n([]int64{10, 1000, 100000, 10000000000, 9223372036854775807}[random.Intn(5)]))
		if random.Intn(2) == 0 {
			number += "." + fmt.Sprint(random.Int63n([]int64{10, 1000, 100000, 10000000000}[random.Intn(4)]))
		}
		add(pick([]string{"", "", "", "-", "+"}) + number + pick(suffixes))
	}
	const alphabet = "0012345.+-eEinumkKMGTP"
	for i := 0; i < 400; i++ {
		length := 1 + random.Intn(6)
		text := ""
		for j := 0; j < length; j++ {
			text += string(alphabet[random.Intn(len(alphabet))])
		}
		if len(ask(text).Error) > 0 || random.Intn(2) == 0 {
			add(text)
		}
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	var good []string
	for _, text := range texts {
		said := ask(text)
		encoder.Encode(said)
		if said.Error == "" {
			good = append(good, text)
		}
	}
	for i := 0; i < 600; i++ {
		encoder.Encode(relate(pick(good), pick(good)))
	}
}
