//! Random drawings and laws about them, by proptest: the same on every run, and where a law does
//! not hold, made as small as shows it.

use std::{cell::RefCell, fmt};

use proptest::{
    bool::weighted,
    collection::vec,
    prelude::{Just, RngExt as _, Strategy},
    strategy::ValueTree as _,
    test_runner::{Config, RngSeed, TestRng, TestRunner},
};
use sekisho::{
    design::{Command, Design, Subject, to_text},
    edit::apply,
};

/// Random choices, for what is easier made step by step than put together of strategies: in a
/// drawing each step depends on what is there.
#[derive(Clone, Debug)]
pub(crate) struct Random(TestRng);

impl Random {
    /// Choices for what is not drawn at random itself.
    pub(crate) fn new() -> Self {
        Self(runner(1).new_rng())
    }

    /// A number below `n`; 0 when `n` is 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { self.0.random_range(0..n) }
    }

    /// True in so many of a hundred cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'t, T>(&mut self, from: &'t [T]) -> Option<&'t T> {
        from.get(self.below(from.len()))
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

/// What choices make of nothing; it is not made smaller.
pub(crate) fn made<T: fmt::Debug>(make: impl Fn(&mut Random) -> T) -> impl Strategy<Value = T> {
    Just(()).prop_perturb(move |(), rng| make(&mut Random(rng)))
}

/// A random drawing, with choices to go on with.
#[derive(Clone)]
pub(crate) struct Sample {
    pub(crate) design: Design,
    pub(crate) random: Random,
}

impl fmt::Debug for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_text(&self.design))
    }
}

impl Sample {
    /// One flag for each thing that can be left out.
    fn n_things(&self) -> usize {
        self.design.states.len() + self.design.links.len() + self.design.assets.len()
    }

    /// The drawing without the things whose flag is down.
    fn keeping(mut self, flags: &[bool]) -> Self {
        if flags.iter().all(|is_kept| *is_kept) {
            return self;
        }
        let mut flags = flags.iter().copied();
        let mut is_kept = || flags.next().unwrap_or(true);
        self.design.states.retain(|_, _| is_kept());
        self.design.links.retain(|_, _| is_kept());
        let gone = self.design.assets.keys().filter(|_| !is_kept());
        let gone = gone.cloned().map(Subject::Asset).collect();
        self.design = apply(&self.design, &Command::Remove(gone)).unwrap();
        self
    }
}

/// Drawings that choices make; they get smaller by what is left out of them.
pub(crate) fn drawings(make: impl Fn(&mut Random) -> Design) -> impl Strategy<Value = Sample> {
    let whole = made(move |random| {
        let design = make(random);
        let random = random.clone();
        Sample { design, random }
    });
    let with_flags = whole.prop_flat_map(|sample| {
        let flags = all_of(sample.n_things());
        (Just(sample), flags)
    });
    with_flags.prop_map(|(sample, flags)| sample.keeping(&flags))
}

/// Flags that are up, and go down one by one where something is made smaller.
pub(crate) fn all_of(n: usize) -> impl Strategy<Value = Vec<bool>> {
    vec(weighted(1.0), n)
}

/// One seed for all: a law that breaks breaks on every machine.
fn runner(n_cases: u32) -> TestRunner {
    TestRunner::new(Config {
        cases: n_cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..Config::default()
    })
}

/// Holds a law against so many cases.
pub(crate) fn for_all<S: Strategy>(n_cases: u32, cases: &S, law: impl FnMut(S::Value)) {
    let law = RefCell::new(law);
    let held = runner(n_cases).run(cases, |case| {
        (law.borrow_mut())(case);
        Ok(())
    });
    if let Err(broken) = held {
        panic!("{broken}");
    }
}

/// So many cases at once.
pub(crate) fn samples<S: Strategy>(n_cases: usize, cases: &S) -> Vec<S::Value> {
    let mut runner = runner(1);
    let mut sample = || cases.new_tree(&mut runner).unwrap().current();
    (0..n_cases).map(|_| sample()).collect()
}

/// The smallest to which a case comes down and that still shows something.
pub(crate) fn least<S: Strategy>(cases: &S, shows: impl Fn(&S::Value) -> bool) -> S::Value
where
    S::Value: PartialEq,
{
    let mut tree = cases.new_tree(&mut runner(1)).unwrap();
    let mut least = tree.current();
    let mut goes_on = tree.simplify();
    while goes_on {
        let smaller = tree.current();
        goes_on = if smaller == least || shows(&smaller) {
            least = smaller;
            tree.simplify()
        } else {
            tree.complicate()
        };
    }
    least
}
