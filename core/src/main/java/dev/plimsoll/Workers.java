package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.config.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Examines many files on an executor that somebody else owns. */
final class Workers {

  /** More parts than anybody has processors, so that a large file keeps few others waiting. */
  private static final int PARTS = 64;

  private final Executor executor;

  Workers(Executor executor) {
    this.executor = executor;
  }

  /** The same answer as one {@link Examiner} would give to all files. */
  Examination examine(List<Sources.Source> sources, Options options, Api api) {
    int parts = Math.min(PARTS, sources.size());
    List<FutureTask<Examination>> tasks = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      List<Sources.Source> part =
          sources.subList(i * sources.size() / parts, (i + 1) * sources.size() / parts);
      tasks.add(new FutureTask<>(() -> new Examiner(options, api).examine(part)));
    }
    for (FutureTask<Examination> task : tasks) {
      executor.execute(task);
    }
    List<Examination> examined = new ArrayList<>(parts);
    for (FutureTask<Examination> task : tasks) {
      task.run(); // does nothing when a worker was faster, so a busy executor cannot lock us up
      examined.add(result(task));
    }
    return Examination.join(examined);
  }

  private static Examination result(FutureTask<Examination> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException wait) {
          interrupted = true;
        } catch (ExecutionException failed) {
          if (failed.getCause() instanceof Error error) {
            throw error;
          }
          throw new IllegalStateException("a file could not be examined", failed.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
