// Command oracle tells what kube-apiserver says about CustomResourceDefinitions
// and the objects of their kinds.
//
// It links k8s.io/apiextensions-apiserver and does what the server does between
// the request and the store: strict decoding, defaults, validation of the
// definition; then, for each object, structural defaults and pruning, schema
// validation, embedded resources, list types and CEL rules. No cluster, no
// admission. It reads one JSON case a line and writes one JSON answer a line.
// See README.md.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/install"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/validation/field"

	"k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition"
	"k8s.io/klog/v2"
	kjson "sigs.k8s.io/json"
)

// testCase is one line of input: a definition, and objects for it.
type testCase struct {
	Name    string            `json:"name"`
	CRD     json.RawMessage   `json:"crd"`
	Objects []json.RawMessage `json:"objects"`
}

// answer is one line of output.
type answer struct {
	Name       string          `json:"name"`
	CRD        json.RawMessage `json:"crd"`
	Definition []finding       `json:"definition"` // errors of the definition
	Warnings   []string        `json:"warnings,omitempty"`
	Objects    []objectVerdict `json:"objects"` // empty when the definition is refused
}

type objectVerdict struct {
	Object json.RawMessage `json:"object"`
	Errors []finding       `json:"errors"`
}

// finding is one error. The stages are decode, strict and validate.
type finding struct {
	Stage   string `json:"stage"`
	Type    string `json:"type"`
	Field   string `json:"field"`
	Message string `json:"message"`
}

func causes(errs field.ErrorList) []finding {
	found := []finding{}
	for _, err := range errs {
		found = append(found, finding{"validate", string(err.Type), err.Field, err.ErrorBody()})
	}
	return found
}

type oracle struct {
	scheme *runtime.Scheme
	codecs serializer.CodecFactory
}

func newOracle() *oracle {
	scheme := runtime.NewScheme()
	install.Install(scheme)
	return &oracle{scheme, serializer.NewCodecFactory(scheme, serializer.EnableStrict)}
}

// strictFindings sorts the strict errors of a decoder.
func strictFindings(errs []error) []finding {
	found := []finding{}
	for _, err := range errs {
		kind, path := "UnknownField", ""
		if f, ok := err.(kjson.FieldError); ok {
			path = f.FieldPath()
		}
		if strings.HasPrefix(err.Error(), "duplicate field") {
			kind = "DuplicateField"
		}
		if path == "" {
			if parts := strings.SplitN(err.Error(), "\"", 3); len(parts) == 3 {
				path = parts[1]
			}
		}
		found = append(found, finding{"strict", kind, path, err.Error()})
	}
	return found
}

// definition does what the registry of definitions does on create.
func (o *oracle) definition(data []byte, a *answer) (*apiextensionsv1.CustomResourceDefinition, bool) {
	obj, _, err := o.codecs.UniversalDeserializer().Decode(data, nil, nil)
	if err != nil {
		strict, ok := runtime.AsStrictDecodingError(err)
		if !ok || obj == nil {
			a.Definition = append(a.Definition, finding{"decode", "DecodeError", "", err.Error()})
			return nil, false
		}
		a.Definition = append(a.Definition, strictFindings(strict.Errors())...)
	}
	o.scheme.Default(obj)
	internal, err := o.scheme.ConvertToVersion(obj, apiextensions.SchemeGroupVersion)
	if err != nil {
		a.Definition = append(a.Definition, finding{"decode", "ConversionError", "", err.Error()})
		return nil, false
	}
	ctx := context.Background()
	strategy := customresourcedefinition.NewStrategy(o.scheme)
	strategy.PrepareForCreate(ctx, internal)
	errs := strategy.Validate(ctx, internal)
	a.Definition = append(a.Definition, causes(errs)...)
	a.Warnings = strategy.WarningsOnCreate(ctx, internal)
	v1, ok := obj.(*apiextensionsv1.CustomResourceDefinition)
	return v1, ok && len(a.Definition) == 0
}

func (o *oracle) examine(line []byte) (a answer) {
	a = answer{Definition: []finding{}, Objects: []objectVerdict{}}
	defer func() {
		if p := recover(); p != nil {
			a.Definition = append(a.Definition, finding{"validate", "Panic", "", fmt.Sprint(p)})
		}
	}()
	var c testCase
	if err := json.Unmarshal(line, &c); err != nil {
		a.Definition = append(a.Definition, finding{"decode", "BadCase", "", err.Error()})
		return a
	}
	a.Name, a.CRD = c.Name, c.CRD
	crd, ok := o.definition(c.CRD, &a)
	if !ok {
		return a
	}
	served := newServedKind(crd)
	for _, object := range c.Objects {
		found := served.create(object)
		a.Objects = append(a.Objects, objectVerdict{object, found})
	}
	return a
}

func main() {
	klog.LogToStderr(false)
	o := newOracle()
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for lines.Scan() {
		if err := encoder.Encode(o.examine(lines.Bytes())); err != nil {
			fmt.Fprintln(os.Stderr, "oracle:", err)
			os.Exit(1)
		}
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}
