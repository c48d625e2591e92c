//! The oracle against the program, on random changes of the reference drawings.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    num::NonZero,
    thread,
};

use crate::case::{PATTERNS, catalog, complete};
use proptest::prelude::Strategy as _;
use sekisho::{analysis::Judgement, catalog::Catalog, design::Design};

use crate::{
    cases::prepared,
    judge::judge,
    mutate::{Change, changes},
    opinion::Opinion,
    program::{Told, ask},
    random::{all_of, least, made, samples},
};

/// How the two can disagree. The first four are faults of one of them; the others are worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Disagreement {
    /// The oracle sees a breach, the program lets it pass.
    BreachPasses,
    /// The oracle cannot judge it, or it lacks a firewall, and the program lets it pass.
    UnjudgedPasses,
    /// The oracle sees no fault, the program an error of the separation.
    FalseAccusation,
    /// The oracle sees no fault and other patterns than the program.
    OtherPatterns,
    /// (look) The oracle sees no fault, the program does not let it pass.
    CleanDoesNotPass,
    /// (look) The oracle cannot judge it, the program says that it falls short.
    UnjudgedFallsShort,
    /// (look) The oracle sees a breach, the program judges it and has no error of the separation.
    BreachUnsaid,
    /// (look) Other patterns on a drawing with faults.
    OtherPatternsOfAFault,
}

impl Disagreement {
    fn is_fault(self) -> bool {
        self <= Self::OtherPatterns
    }
}

/// How they disagree on one drawing, with the word to group by.
fn disagreements(opinion: &Opinion, told: &Told) -> Vec<(Disagreement, String)> {
    let mut found = Vec::new();
    let passes = told.judgement == Judgement::Passes;
    let first = |list: &[crate::opinion::Reason]| {
        list.first()
            .map_or(String::new(), |reason| reason.why.to_owned())
    };
    let is_clean = opinion.is_clean();
    if passes && !opinion.breaches.is_empty() {
        found.push((Disagreement::BreachPasses, first(&opinion.breaches)));
    } else if passes && opinion.forbids_passing() {
        let why = [first(&opinion.unjudged), first(&opinion.lacks)].concat();
        found.push((Disagreement::UnjudgedPasses, why));
    }
    if is_clean && !told.separation.is_empty() {
        let rule = told.separation[0].split(':').next().unwrap_or_default();
        found.push((Disagreement::FalseAccusation, rule.to_owned()));
    } else if is_clean && !passes {
        let first = told.reasons.first();
        let rule = first
            .and_then(|reason| reason.split(':').next())
            .unwrap_or_default();
        found.push((Disagreement::CleanDoesNotPass, rule.to_owned()));
    }
    if !opinion.unjudged.is_empty() && told.judgement == Judgement::FallsShort {
        found.push((Disagreement::UnjudgedFallsShort, first(&opinion.unjudged)));
    }
    let is_silent = told.separation.is_empty() && told.judgement == Judgement::FallsShort;
    if !opinion.breaches.is_empty() && is_silent {
        found.push((Disagreement::BreachUnsaid, first(&opinion.breaches)));
    }
    let same = told
        .patterns
        .iter()
        .map(String::as_str)
        .eq(opinion.patterns.iter().copied());
    if !same && !opinion.patterns_open {
        let how = if is_clean {
            Disagreement::OtherPatterns
        } else {
            Disagreement::OtherPatternsOfAFault
        };
        let which = format!("oracle {:?}, program {:?}", opinion.patterns, told.patterns);
        found.push((how, which));
    }
    found
}

/// A changed reference drawing.
#[derive(Clone, Debug, PartialEq)]
struct Mutant {
    pattern: &'static str,
    changes: Vec<Change>,
}

impl Mutant {
    fn design(&self, bases: &BTreeMap<&str, Design>) -> Design {
        let mut design = bases[self.pattern].clone();
        for change in &self.changes {
            change.apply(&mut design);
        }
        design
    }

    fn told(&self) -> String {
        let changes = self.changes.iter().map(ToString::to_string);
        format!(
            "({}) {}",
            self.pattern,
            changes.collect::<Vec<_>>().join("; ")
        )
    }

    fn sorts(&self) -> String {
        let mut sorts: Vec<_> = self.changes.iter().map(Change::sort).collect();
        sorts.sort_unstable();
        sorts.join(" + ")
    }
}

/// Both readings of a drawing.
struct Court {
    catalog: Catalog,
    bases: BTreeMap<&'static str, Design>,
}

impl Court {
    fn new() -> Self {
        let catalog = catalog();
        let base = |id| (id, prepared(complete(&catalog, id), &catalog));
        let bases = PATTERNS.into_iter().map(base).collect();
        Self { catalog, bases }
    }

    fn hear(&self, mutant: &Mutant) -> (Opinion, Told) {
        let design = prepared(mutant.design(&self.bases), &self.catalog);
        (judge(&design), ask(&design, &self.catalog))
    }

    fn disagrees(&self, mutant: &Mutant, how: &(Disagreement, String)) -> bool {
        let (opinion, told) = self.hear(mutant);
        disagreements(&opinion, &told).contains(how)
    }

    /// The mutant with as few changes as show the same.
    fn least(&self, mutant: &Mutant, how: &(Disagreement, String)) -> Mutant {
        let fewer = all_of(mutant.changes.len()).prop_map(|is_made| {
            let changes = mutant.changes.iter().zip(is_made);
            let made = changes.filter(|(_, is_made)| *is_made);
            Mutant {
                pattern: mutant.pattern,
                changes: made.map(|(change, _)| change.clone()).collect(),
            }
        });
        least(&fewer, |mutant| self.disagrees(mutant, how))
    }

    /// So many random mutants.
    fn mutants(&self, n_mutants: usize) -> Vec<Mutant> {
        let mutants = made(|random| {
            let pattern = PATTERNS[random.below(PATTERNS.len())];
            let changes = changes(random, &self.bases[pattern]);
            Mutant { pattern, changes }
        });
        samples(n_mutants, &mutants)
    }
}

/// How they disagree with the word to group by, and the sorts of change that it takes.
type Key = ((Disagreement, String), String);

/// Disagreements of one sort.
#[derive(Clone)]
struct Group {
    count: usize,
    example: Mutant,
}

#[derive(Default)]
struct Report {
    n_mutants: u64,
    n_clean: usize,
    n_forbidden: usize,
    n_open: usize,
    groups: BTreeMap<Key, Group>,
}

impl Report {
    fn put(&mut self, key: Key, group: Group) {
        let n_changes = group.example.changes.len();
        let here = self.groups.entry(key).or_insert_with(|| Group {
            count: 0,
            ..group.clone()
        });
        here.count += group.count;
        if n_changes < here.example.changes.len() {
            here.example = group.example;
        }
    }

    fn add(&mut self, other: Self) {
        self.n_mutants += other.n_mutants;
        self.n_clean += other.n_clean;
        self.n_forbidden += other.n_forbidden;
        self.n_open += other.n_open;
        for (key, group) in other.groups {
            self.put(key, group);
        }
    }

    fn n_faults(&self) -> usize {
        let faults = self
            .groups
            .iter()
            .filter(|(((how, _), _), _)| how.is_fault());
        faults.map(|(_, group)| group.count).sum()
    }

    fn text(&self, court: &Court) -> String {
        let mut text = format!(
            "{} mutants: {} must not pass, {} without fault, {} left open\n{} faults in {} groups\n",
            self.n_mutants,
            self.n_forbidden,
            self.n_clean,
            self.n_open,
            self.n_faults(),
            self.groups.len(),
        );
        for (((how, why), sorts), group) in &self.groups {
            let (opinion, told) = court.hear(&group.example);
            writeln!(
                text,
                "\n{how:?} × {}: {why} [{sorts}]\n  e.g. {}\n{}  program: {:?} {:?}",
                group.count,
                group.example.told(),
                indented(&opinion.to_string()),
                told.judgement,
                told.patterns,
            )
            .unwrap();
            for line in told.separation.iter().chain(&told.reasons).take(6) {
                writeln!(text, "    {line}").unwrap();
            }
        }
        text
    }
}

fn indented(text: &str) -> String {
    text.lines().fold(String::new(), |mut all, line| {
        writeln!(all, "  oracle: {line}").unwrap();
        all
    })
}

/// Hears so many mutants, in as many threads as the machine has cores for.
///
/// All that they disagree on is gathered, which a law that breaks at the first would not tell.
fn compare(court: &Court, n_mutants: usize) -> Report {
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get);
    let mutants = court.mutants(n_mutants);
    let each = n_mutants.div_ceil(n_threads.min(8)).max(1);
    let mut report = Report::default();
    thread::scope(|scope| {
        let parts = mutants.chunks(each).enumerate().map(|(n, mutants)| {
            let hears = move || hear_all(court, mutants);
            let thread = thread::Builder::new().name(format!("mutants {n}"));
            thread.spawn_scoped(scope, hears)
        });
        let parts: Vec<_> = parts.collect();
        for part in parts {
            report.add(part.unwrap().join().unwrap());
        }
    });
    report
}

fn hear_all(court: &Court, mutants: &[Mutant]) -> Report {
    let mut report = Report::default();
    for mutant in mutants {
        let (opinion, told) = court.hear(mutant);
        report.n_mutants += 1;
        report.n_clean += usize::from(opinion.is_clean());
        report.n_forbidden += usize::from(opinion.forbids_passing());
        report.n_open += usize::from(!opinion.is_clean() && !opinion.forbids_passing());
        for how in disagreements(&opinion, &told) {
            let least = court.least(mutant, &how);
            let key = (how, least.sorts());
            report.put(
                key,
                Group {
                    count: 1,
                    example: least,
                },
            );
        }
    }
    report
}

/// How many mutants: `SEKISHO_MUTANTS`, else 2,000.
fn n_mutants() -> usize {
    let wished = env::var("SEKISHO_MUTANTS").ok();
    wished.and_then(|n| n.parse().ok()).unwrap_or(2_000)
}

#[expect(clippy::print_stdout, reason = "the report of a long run")]
fn print(text: &str) {
    println!("{text}");
}

#[test]
fn no_change_that_breaks_the_separation_passes() {
    let court = Court::new();
    let report = compare(&court, n_mutants());
    let text = report.text(&court);
    print(&text);
    if let Ok(path) = env::var("SEKISHO_MUTANTS_REPORT") {
        std::fs::write(path, &text).unwrap();
    }
    assert_eq!(report.n_faults(), 0, "{text}");
}

#[test]
fn reference_drawings_pass_once_their_risks_are_accepted() {
    let court = Court::new();
    for (id, design) in &court.bases {
        let told = ask(design, &court.catalog);
        assert_eq!(
            told.judgement,
            Judgement::Passes,
            "({id}) {:?}",
            told.reasons
        );
        assert_eq!(told.separation, Vec::<String>::new(), "({id})");
    }
}

#[test]
fn mutants_are_the_same_on_every_run_and_changed_in_every_way() {
    let court = Court::new();
    let mutants = court.mutants(400);
    assert_eq!(mutants, court.mutants(400));
    let changes = mutants.iter().flat_map(|mutant| &mutant.changes);
    let sorts: BTreeSet<_> = changes.map(Change::sort).collect();
    assert_eq!(sorts.len(), 10, "{sorts:?}");
    let bases: BTreeSet<_> = mutants.iter().map(|mutant| mutant.pattern).collect();
    assert_eq!(bases.len(), PATTERNS.len());
}
