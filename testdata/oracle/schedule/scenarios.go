package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"k8s.io/kubernetes/pkg/scheduler/apis/config/validation"
)

// scenario is one line of input: a cluster, and how its scheduler is configured.
type scenario struct {
	ID         string          `json:"id"`
	Family     string          `json:"family,omitempty"`
	Config     json.RawMessage `json:"config,omitempty"`  // a KubeSchedulerConfiguration
	Preempt    string          `json:"preempt,omitempty"` // as -preempt
	Objects    json.RawMessage `json:"objects"`
	Refused    string          `json:"refused,omitempty"` // why the configuration, or the input, is none
	Placements []*result       `json:"placements,omitempty"`
}

// scenarios answers JSON lines with the same lines and the decisions in them.
func scenarios(ctx context.Context, path string, w io.Writer) error {
	in := os.Stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 1<<20), 64<<20)
	out := bufio.NewWriter(w)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for lines.Scan() {
		s := &scenario{}
		if err := json.Unmarshal(lines.Bytes(), s); err != nil {
			return err
		}
		if err := s.decide(ctx); err != nil {
			s.Refused = err.Error()
		}
		if err := enc.Encode(s); err != nil {
			return err
		}
	}
	return lines.Err()
}

func (s *scenario) decide(parent context.Context) error {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	l := &loader{}
	list := fmt.Appendf(nil, `{"apiVersion":"v1","kind":"List","items":%s}`, s.Objects)
	if err := l.stream(s.ID, bytes.NewReader(list)); err != nil {
		return err
	}
	objs, pending, refused, err := prepare(ctx, l.objs, *validateFlag)
	if err != nil {
		return err
	}
	cfg, err := decodeConfig(s.ID, s.Config)
	if err != nil {
		return err
	}
	if err := validation.ValidateKubeSchedulerConfiguration(cfg); err != nil {
		return err
	}
	e, err := newEngine(ctx, objs, cfg.Profiles, 100, int32(*parallelFlag))
	if err != nil {
		return err
	}
	e.preempt = s.Preempt
	for i, p := range pending {
		var res *result
		if err := refused[p]; err != nil {
			res = &result{Pod: p.Namespace + "/" + p.Name, Message: "not admitted: " + err.Error()}
		} else {
			res = e.run(p)
		}
		res.Order = i
		s.Placements = append(s.Placements, res)
	}
	return nil
}
