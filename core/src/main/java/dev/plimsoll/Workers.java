package dev.plimsoll;

import dev.plimsoll.api.Api;
import dev.plimsoll.config.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Examines many files, and answers many questions, on an executor that somebody else owns. */
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
    List<Callable<Examination>> tasks = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      List<Sources.Source> part =
          sources.subList(i * sources.size() / parts, (i + 1) * sources.size() / parts);
      tasks.add(() -> new Examiner(options, api).examine(part));
    }
    return Examination.join(run(tasks));
  }

  /** Runs tasks and gives what they give, in their order. */
  <T> List<T> run(List<Callable<T>> all) {
    List<FutureTask<T>> tasks = new ArrayList<>(all.size());
    for (Callable<T> each : all) {
      tasks.add(new FutureTask<>(each));
    }
    for (FutureTask<T> task : tasks) {
      executor.execute(task);
    }
    List<T> results = new ArrayList<>(all.size());
    for (FutureTask<T> task : tasks) {
      task.run(); // does nothing when a worker was faster, so a busy executor cannot lock us up
      results.add(result(task));
    }
    return results;
  }

  private static <T> T result(FutureTask<T> task) {
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
          throw new IllegalStateException("a task has failed", failed.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
