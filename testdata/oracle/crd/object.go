package main

import (
	"context"
	"encoding/json"
	"fmt"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	structuraldefaulting "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	schemaobjectmeta "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	structuralpruning "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	kjson "sigs.k8s.io/json"
)

// servedKind is what the server makes of one accepted definition.
type servedKind struct {
	crd     *apiextensionsv1.CustomResourceDefinition
	schemas map[string]*structuralschema.Structural
}

func newServedKind(crd *apiextensionsv1.CustomResourceDefinition) *servedKind {
	k := &servedKind{crd, map[string]*structuralschema.Structural{}}
	for _, v := range crd.Spec.Versions {
		internal := &apiextensions.CustomResourceValidation{}
		if err := apiextensionsv1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(v.Schema, internal, nil); err != nil {
			panic(err)
		}
		s, err := structuralschema.NewStructural(internal.OpenAPIV3Schema)
		if err != nil {
			panic(err)
		}
		k.schemas[v.Name] = s
	}
	return k
}

// create does what the handler of custom resources and its registry do.
func (k *servedKind) create(data []byte) (found []finding) {
	found = []finding{}
	defer func() {
		if p := recover(); p != nil {
			found = append(found, finding{"validate", "Panic", "", fmt.Sprint(p)})
		}
	}()
	fail := func(stage, kind, path, message string) []finding {
		return append(found, finding{stage, kind, path, message})
	}
	content := map[string]interface{}{}
	strict, err := kjson.UnmarshalStrict(data, &content)
	if err != nil {
		return fail("decode", "DecodeError", "", err.Error())
	}
	found = append(found, strictFindings(strict)...)
	u := &unstructured.Unstructured{Object: content}
	gvk := u.GroupVersionKind()
	var version *apiextensionsv1.CustomResourceDefinitionVersion
	for i, v := range k.crd.Spec.Versions {
		if v.Name == gvk.Version && v.Served {
			version = &k.crd.Spec.Versions[i]
		}
	}
	if version == nil || gvk.Group != k.crd.Spec.Group || gvk.Kind != k.crd.Spec.Names.Kind {
		return fail("decode", "UnknownKind", "kind", "no matches for kind "+gvk.String())
	}
	structural := k.schemas[version.Name]

	// apiserver.unstructuredSchemaCoercer.apply; the strict variant
	meta, hasMeta, unknown, err := schemaobjectmeta.GetObjectMetaWithOptions(u.Object, schemaobjectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: true})
	if err != nil {
		path := ""
		if mismatch, ok := err.(*json.UnmarshalTypeError); ok {
			path = "metadata." + mismatch.Field
		}
		return fail("decode", "TypeMismatch", path, err.Error())
	}
	unknown = append(unknown, structuralpruning.PruneWithOptions(u.Object, structural, true, structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})...)
	structuraldefaulting.PruneNonNullableNullsWithoutDefaults(u.Object, structural)
	fieldErr, paths := schemaobjectmeta.CoerceWithOptions(nil, u.Object, structural, false, schemaobjectmeta.CoerceOptions{ReturnUnknownFieldPaths: true})
	if fieldErr != nil {
		return fail("decode", string(fieldErr.Type), fieldErr.Field, fieldErr.ErrorBody())
	}
	for _, path := range append(unknown, paths...) {
		found = append(found, finding{"strict", "UnknownField", path, "unknown field " + path})
	}
	u.SetGroupVersionKind(gvk)
	if hasMeta {
		if err := schemaobjectmeta.SetObjectMeta(u.Object, meta); err != nil {
			return fail("decode", "DecodeError", "metadata", err.Error())
		}
	}
	structuraldefaulting.Default(u.Object, structural)
	return append(found, k.validate(u, gvk, version, structural)...)
}

// validate does what the registry does on create.
func (k *servedKind) validate(u *unstructured.Unstructured, gvk schema.GroupVersionKind, version *apiextensionsv1.CustomResourceDefinitionVersion, structural *structuralschema.Structural) []finding {
	internal := &apiextensions.CustomResourceValidation{}
	if err := apiextensionsv1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(version.Schema, internal, nil); err != nil {
		panic(err)
	}
	validator, _, err := validation.NewSchemaValidator(internal.OpenAPIV3Schema)
	if err != nil {
		panic(err)
	}
	namespaced := k.crd.Spec.Scope == apiextensionsv1.NamespaceScoped
	var status *apiextensions.CustomResourceSubresourceStatus
	var scale *apiextensions.CustomResourceSubresourceScale
	if version.Subresources != nil {
		sub := &apiextensions.CustomResourceSubresources{}
		if err := apiextensionsv1.Convert_v1_CustomResourceSubresources_To_apiextensions_CustomResourceSubresources(version.Subresources, sub, nil); err != nil {
			panic(err)
		}
		status, scale = sub.Status, sub.Scale
	}
	strategy := customresource.NewStrategy(objectTyper{}, namespaced, gvk, validator, nil, structural, status, scale, version.SelectableFields)
	namespace := ""
	if namespaced {
		namespace = u.GetNamespace()
		if namespace == "" {
			namespace = "default"
		}
	}
	ctx := genericapirequest.WithNamespace(context.Background(), namespace)
	rest.FillObjectMetaSystemFields(u)
	if err := rest.BeforeCreate(strategy, ctx, u); err != nil {
		if status, ok := err.(interface{ Status() metaStatus }); ok {
			found := []finding{}
			s := status.Status()
			if s.Details != nil {
				for _, c := range s.Details.Causes {
					found = append(found, finding{"validate", string(c.Type), c.Field, c.Message})
				}
			}
			if len(found) == 0 {
				found = append(found, finding{"validate", string(s.Reason), "", s.Message})
			}
			return found
		}
		return []finding{{"validate", "InternalError", "", err.Error()}}
	}
	return nil
}
