package org.jled.core;

import java.util.Optional;

/** Keeps the state of a training so that a stopped one goes on where it was. */
public interface CheckpointStore {

  /** Keeps nothing. */
  CheckpointStore NONE =
      new CheckpointStore() {
        @Override
        public Optional<Weights> load(String stage) {
          return Optional.empty();
        }

        @Override
        public void save(String stage, Weights state) {}
      };

  /** The last state saved for a stage of the work, for example {@code autoencoder}. */
  Optional<Weights> load(String stage);

  /** Replaces the state of a stage, wholly or not at all. */
  void save(String stage, Weights state);
}
