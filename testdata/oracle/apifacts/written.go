package main

import (
	"fmt"
	"io"
	"reflect"
	"sort"
	"strings"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/client-go/kubernetes/scheme"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

// written prints, for each type that objects are made of, how its fields are
// held and written: `name!` is held by value and always written, also when it
// is empty; `name` is held by value and left out when it is empty; `name?` is a
// pointer that is always written, as null when absent. Fields that are not
// listed are pointers that are left out when absent, and kept when empty.
func written(out io.Writer) {
	w := writer{seen: map[reflect.Type]bool{}, lines: map[string]string{}}
	for gvk, typ := range scheme.Scheme.AllKnownTypes() {
		if _, ok := typ.FieldByName("ObjectMeta"); ok && gvk.Version != "__internal" {
			w.visit(typ)
		}
	}
	w.visit(reflect.TypeOf(apiextensions.CustomResourceDefinition{}))
	w.visit(reflect.TypeOf(apiregistration.APIService{}))
	var names []string
	for name := range w.lines {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintln(out, name+w.lines[name])
	}
}

type writer struct {
	seen  map[reflect.Type]bool
	lines map[string]string
}

func (w *writer) visit(t reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || w.seen[t] {
		return
	}
	w.seen[t] = true
	if scalar(t) {
		return
	}
	if words := w.words(t); len(words) > 0 {
		sort.Strings(words)
		w.lines[short(t)] = " " + strings.Join(words, " ")
	}
}

// words are those of a struct's fields, and of the structs inlined in it.
func (w *writer) words(t reflect.Type) (words []string) {
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		w.visit(f.Type)
		switch {
		case name == "-" || !f.IsExported():
		case name == "":
			words = append(words, w.words(f.Type)...)
		case f.Type.Kind() == reflect.Pointer && options == "":
			words = append(words, name+"?")
		case f.Type.Kind() == reflect.Pointer:
		case strings.Contains(options, "omitzero"):
			words = append(words, name)
		case strings.Contains(options, "omitempty") && f.Type.Kind() != reflect.Struct:
			words = append(words, name)
		default:
			words = append(words, name+"!")
		}
	}
	return words
}

// scalar says whether a struct is written as something else than its fields.
func scalar(t reflect.Type) bool {
	_, ok := reflect.New(t).Interface().(interface{ OpenAPISchemaType() []string })
	return ok
}

// short is a type's name in api.table: its group's name, its version, and itself.
func short(t reflect.Type) string {
	parts := strings.Split(t.PkgPath(), "/")
	return strings.Join(append(parts[max(0, len(parts)-2):], t.Name()), ".")
}
