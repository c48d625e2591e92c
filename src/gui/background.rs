//! Answers that take longer than a frame: one thread works on them, and the newest question wins.
//!
//! A question is known by its key. What is not wanted any more is not begun, is asked to stop when
//! it is under way, and its answer is never handed out.

use std::{
    collections::VecDeque,
    fmt,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// How an answer is found: it is told by the function it gets whether to go on. `None` when it
/// stopped.
pub(crate) type BackgroundWork<A> = Box<dyn FnOnce(&dyn Fn() -> bool) -> Option<A> + Send>;

/// Wakes the window.
type Wake = Box<dyn Fn() + Send>;

struct WorkerState<K, A> {
    queue: VecDeque<(K, BackgroundWork<A>)>,
    /// What is under way, and whether it shall go on.
    under_way: Option<(K, Arc<AtomicBool>)>,
    answers: Vec<(K, A)>,
    is_closed: bool,
}

struct WorkerShared<K, A> {
    state: Mutex<WorkerState<K, A>>,
    news: Condvar,
}

impl<K, A> WorkerShared<K, A> {
    fn lock(&self) -> MutexGuard<'_, WorkerState<K, A>> {
        // A question that panicked leaves no answer; everything else is as it was.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One thread that answers questions. It begins with the first of them.
pub(crate) struct Worker<K, A> {
    shared: Arc<WorkerShared<K, A>>,
    has_thread: bool,
}

impl<K, A> fmt::Debug for Worker<K, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").finish_non_exhaustive()
    }
}

impl<K, A> Default for Worker<K, A> {
    fn default() -> Self {
        let state = WorkerState {
            queue: VecDeque::new(),
            under_way: None,
            answers: Vec::new(),
            is_closed: false,
        };
        Self {
            shared: Arc::new(WorkerShared {
                state: Mutex::new(state),
                news: Condvar::new(),
            }),
            has_thread: false,
        }
    }
}

impl<K, A> Worker<K, A>
where
    K: Clone + PartialEq + Send + 'static,
    A: Send + 'static,
{
    /// Asks for exactly these answers, the first one first: what else was asked for is given up,
    /// what is under way already is not begun again. `wake` is called when an answer is there.
    pub(crate) fn want(
        &mut self,
        wanted: Vec<(K, BackgroundWork<A>)>,
        wake: impl Fn() + Clone + Send + 'static,
    ) {
        if wanted.is_empty() && !self.has_thread {
            return;
        }
        {
            let mut state = self.shared.lock();
            let is_wanted = |key: &K| wanted.iter().any(|(other, _)| other == key);
            state.answers.retain(|(key, _)| is_wanted(key));
            if let Some((key, goes_on)) = &state.under_way
                && !is_wanted(key)
            {
                goes_on.store(false, Ordering::Relaxed);
            }
            let goes_on = |flag: &AtomicBool| flag.load(Ordering::Relaxed);
            let under_way = state.under_way.as_ref();
            let running = under_way.filter(|(_, flag)| goes_on(flag));
            let mut known: Vec<K> = state.answers.iter().map(|(key, _)| key.clone()).collect();
            known.extend(running.map(|(key, _)| key.clone()));
            let new = wanted.into_iter().filter(|(key, _)| !known.contains(key));
            state.queue = new.collect();
        }
        self.shared.news.notify_one();
        self.start(Box::new(wake));
    }

    /// What has been answered since; nothing that is not wanted any more.
    pub(crate) fn take(&self) -> Vec<(K, A)> {
        std::mem::take(&mut self.shared.lock().answers)
    }

    /// Whether an answer is still to come.
    pub(crate) fn is_busy(&self) -> bool {
        let state = self.shared.lock();
        let goes_on = |flag: &AtomicBool| flag.load(Ordering::Relaxed);
        let under_way = state.under_way.as_ref();
        !state.queue.is_empty()
            || !state.answers.is_empty()
            || under_way.is_some_and(|(_, flag)| goes_on(flag))
    }

    fn start(&mut self, wake: Wake) {
        if self.has_thread {
            return;
        }
        self.has_thread = true;
        let shared = Arc::clone(&self.shared);
        let started = thread::Builder::new()
            .name("sekisho".to_owned())
            .spawn(move || work(&shared, &wake));
        // Without a thread nothing is answered, and the window says that it is waiting.
        drop(started);
    }
}

impl<K, A> Drop for Worker<K, A> {
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        state.is_closed = true;
        state.queue.clear();
        if let Some((_, goes_on)) = &state.under_way {
            goes_on.store(false, Ordering::Relaxed);
        }
        drop(state);
        self.shared.news.notify_one();
    }
}

fn work<K: Clone, A>(shared: &WorkerShared<K, A>, wake: &Wake) {
    loop {
        let mut state = shared.lock();
        let (key, work) = loop {
            if state.is_closed {
                return;
            }
            if let Some(next) = state.queue.pop_front() {
                break next;
            }
            let woken = shared.news.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        };
        let goes_on = Arc::new(AtomicBool::new(true));
        state.under_way = Some((key.clone(), Arc::clone(&goes_on)));
        drop(state);
        let answer = work(&|| goes_on.load(Ordering::Relaxed));
        let mut state = shared.lock();
        state.under_way = None;
        // Looked at under the lock: whoever gave the question up has done so before.
        let is_wanted = goes_on.load(Ordering::Relaxed);
        state
            .answers
            .extend(answer.filter(|_| is_wanted).map(|answer| (key, answer)));
        drop(state);
        if is_wanted {
            wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    type WorkerQuestion = Vec<(u64, BackgroundWork<u64>)>;

    /// A question that is answered with its own key when the test says so.
    fn held(key: u64) -> ((u64, BackgroundWork<u64>), Sender<()>) {
        let (sender, receiver) = channel::<()>();
        let work: BackgroundWork<u64> = Box::new(move |_| {
            receiver.recv().ok()?;
            Some(key)
        });
        ((key, work), sender)
    }

    fn next(worker: &Worker<u64, u64>, woken: &Receiver<()>) -> Vec<(u64, u64)> {
        woken.recv().unwrap();
        worker.take()
    }

    #[test]
    fn an_older_answer_never_comes_after_a_newer_question() {
        let (wake, woken) = channel();
        let wake = move || wake.send(()).unwrap_or_default();
        let mut worker = Worker::default();
        let (old, answer_old) = held(1);
        worker.want(vec![old], wake.clone());
        while worker.shared.lock().under_way.is_none() {
            thread::yield_now();
        }
        let (new, answer_new) = held(2);
        worker.want(vec![new], wake);
        // The older one is answered only now, and first.
        answer_old.send(()).unwrap();
        answer_new.send(()).unwrap();
        assert_eq!(next(&worker, &woken), [(2, 2)]);
        assert!(!worker.is_busy());
    }

    #[test]
    fn an_answer_that_nobody_fetched_is_dropped_when_it_is_outdated() {
        let (wake, woken) = channel();
        let wake = move || wake.send(()).unwrap_or_default();
        let mut worker = Worker::default();
        let answered =
            |key: u64| -> (u64, BackgroundWork<u64>) { (key, Box::new(move |_| Some(key))) };
        worker.want(vec![answered(1)], wake.clone());
        woken.recv().unwrap();
        worker.want(vec![answered(2)], wake);
        assert_eq!(next(&worker, &woken), [(2, 2)]);
    }

    #[test]
    fn what_is_given_up_is_told_so() {
        let (told, hears) = channel();
        let mut worker: Worker<u64, u64> = Worker::default();
        let work: BackgroundWork<u64> = Box::new(move |goes_on| {
            while goes_on() {
                thread::yield_now();
            }
            told.send(()).unwrap();
            None
        });
        worker.want(vec![(1, work)], || ());
        while worker.shared.lock().under_way.is_none() {
            thread::yield_now();
        }
        let none: WorkerQuestion = Vec::new();
        worker.want(none, || ());
        hears.recv().unwrap();
        assert!(!worker.is_busy());
    }

    #[test]
    fn what_is_under_way_is_not_begun_again() {
        let (wake, woken) = channel();
        let wake = move || wake.send(()).unwrap_or_default();
        let mut worker = Worker::default();
        let (first, answer) = held(1);
        worker.want(vec![first], wake.clone());
        while worker.shared.lock().under_way.is_none() {
            thread::yield_now();
        }
        let again: BackgroundWork<u64> = Box::new(|_| Some(7));
        worker.want(vec![(1, again)], wake);
        answer.send(()).unwrap();
        assert_eq!(next(&worker, &woken), [(1, 1)]);
        assert!(!worker.is_busy());
    }
}
