package main

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

type metaStatus = metav1.Status

// objectTyper says of an unstructured object what it says of itself.
type objectTyper struct{}

func (objectTyper) ObjectKinds(obj runtime.Object) ([]schema.GroupVersionKind, bool, error) {
	return []schema.GroupVersionKind{obj.GetObjectKind().GroupVersionKind()}, false, nil
}

func (objectTyper) Recognizes(schema.GroupVersionKind) bool { return true }
