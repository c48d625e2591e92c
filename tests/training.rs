//! Training: the shipped scenarios, the player, the quiz, and files that do not do.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeSet;

use case::{catalog, complete, reference};
use sekisho::{
    analysis::analyze,
    catalog::{AssetId, Catalog, ControlId, Day, Lang, Text},
    design::{ControlState, Design},
    edit::StartControls,
    training::{
        AnswerKey, AnswerRewrite, HandoutKind, ListMove, Moment, PlayOrigin, Player, Quiz,
        QuizAnswer, QuizScore, Rewrite, Scenario, ScenarioBase, ScenarioDraft, ScenarioText, Stage,
        StagePlay, asked_number, asked_order, base_design, equally_good, find_route, handout,
        misfits, offered_answers, offered_controls, parse_scenario, place_in, rated_again,
        read_scenario, record, result_sheet, scenario_text, shipped_scenario, shipped_stage, stage,
        write_scenario,
    },
    words,
};

fn stages(catalog: &Catalog) -> Vec<(&str, Stage)> {
    let ids = catalog.scenarios.keys();
    let made = ids.map(|id| {
        let stage = shipped_stage(catalog, id).unwrap();
        (id.as_str(), stage.unwrap_or_else(|error| panic!("{error}")))
    });
    made.collect()
}

#[test]
fn at_least_eight_scenarios_cover_what_they_should() {
    let catalog = catalog();
    let stages = stages(&catalog);
    assert!(stages.len() >= 8, "{}", stages.len());
    let kinds = |stage: &Stage| -> Vec<String> {
        let hops = stage.route.hops.iter();
        hops.map(|id| stage.design.assets[id].kind.to_string())
            .collect()
    };
    let passes = |what: &str| {
        stages
            .iter()
            .any(|(_, s)| kinds(s).iter().any(|k| k.contains(what)))
    };
    for what in [
        "daas",
        "vdi",
        "secure_browser",
        "maintenance_terminal",
        "lbo_firewall",
        "mail_server",
    ] {
        assert!(passes(what), "no scenario passes a {what}");
    }
    let attackers: BTreeSet<&str> = stages
        .iter()
        .map(|(_, s)| s.route.attacker.as_str())
        .collect();
    for attacker in [
        "malicious_site",
        "malicious_mail",
        "intruder",
        "compromised_maintenance",
        "flooding",
    ] {
        assert!(attackers.contains(attacker), "{attacker}");
    }
    let residual = |(_, s): &&(&str, Stage)| {
        let ScenarioBase::Template(pattern) = &s.scenario.base else {
            return false;
        };
        pattern.as_str().ends_with('p') && s.route.target.as_str() == "internet-terminal"
    };
    assert_eq!(stages.iter().filter(residual).count(), 1);
}

/// The route exists and is unsafe; every control named as an answer alone lowers it; with all
/// controls that start off back, it is safe.
#[test]
fn every_shipped_scenario_does_what_it_says() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        let scenario = &stage.scenario;
        assert!(
            stage.route.rating.product > 3,
            "{id}: {:?}",
            stage.route.rating
        );
        assert_eq!(stage.route.steps.len(), scenario.steps.len(), "{id}");
        assert!(
            !scenario.notes.ja.is_empty() && !scenario.notes.en.is_empty(),
            "{id}"
        );
        assert!(
            scenario.questions.iter().all(|q| !q.pages.is_empty()),
            "{id}"
        );
        let n_controls = scenario
            .questions
            .iter()
            .filter(|q| matches!(q.ask, AnswerKey::Control(_)));
        assert!(n_controls.count() >= 1, "{id}");
        let mut n_stopping = 0;
        for question in &scenario.questions {
            let AnswerKey::Control(right) = &question.ask else {
                continue;
            };
            let all = right
                .iter()
                .flat_map(|at| at.controls.iter().map(move |c| (&at.asset, c)));
            for (asset, control) in all {
                let state = stage.design.state(Some(asset), control);
                assert_eq!(state, &ControlState::Missing, "{id}: {asset} {control}");
                assert!(
                    stage.as_it_runs(asset, control) <= 3,
                    "{id}: {asset} {control}"
                );
                n_stopping += usize::from(stage.at_worst(asset, control, &catalog) <= 3);
            }
        }
        assert!(
            n_stopping > 0,
            "{id}: the attacker always finds another way"
        );
        put_everything_back(&catalog, id, &stage);
    }
}

/// Nothing is off any more then, and what is in place is what the design was said to have.
fn put_everything_back(catalog: &Catalog, id: &str, stage: &Stage) {
    let scenario = stage.scenario.clone();
    let base = base_design(catalog, &scenario, None).unwrap().unwrap();
    let off = scenario.off.clone();
    let origin = PlayOrigin::Story(None);
    let mut playing = StagePlay::new(origin, None, scenario, base, catalog).unwrap();
    for at in off {
        for control in at.controls {
            let switched = playing.switch(at.asset.clone(), control, catalog);
            switched.unwrap();
        }
    }
    let rating = playing.stage.route.rating;
    assert_eq!(playing.off_count(), 0, "{id}");
    assert!(rating.product <= 3, "{id}: {rating:?}");
    assert_eq!(playing.designed, Some(rating), "{id}");
    assert!(playing.held_at(catalog).is_some(), "{id}");
}

#[test]
fn the_worked_route_is_among_them_and_comes_out_as_printed() {
    let catalog = catalog();
    let stage = shipped_stage(&catalog, "daas-web").unwrap().unwrap();
    let whole = complete(&catalog, "1");
    let after = analyze(&whole, &catalog);
    let route = find_route(&after, &stage.scenario.route).unwrap();
    let circles: Vec<usize> = route
        .steps
        .iter()
        .map(|step| step.circles.counted.len())
        .collect();
    assert_eq!((circles, route.rating.product), (vec![3, 2, 5], 2));
}

/// What is shown on a leg: one asset further on the way, checked there or where it starts.
fn check_leg(player: &Player, stage: &Stage, way: &mut Vec<AssetId>) {
    let Some((from, to)) = player.leg(stage) else {
        return;
    };
    assert_eq!(Some(from), way.last());
    way.push(to.clone());
    for check in player.checks(stage) {
        assert!([from, to].contains(&&check.circle.asset));
    }
}

/// What is shown once a step is made: all that held and all that was missing.
fn check_outcome(player: &Player, stage: &Stage) {
    let Moment::Outcome { step } = player.moment() else {
        return;
    };
    let made = &stage.route.steps[step];
    let checks = player.checks(stage);
    let holding = checks.iter().filter(|check| check.holds).count();
    assert_eq!(holding, made.circles.counted.len());
    assert_eq!(checks.len() - holding, made.circles.missing.len());
    assert_eq!(Some(player.attacker_at(stage)), made.assets.last());
}

#[test]
fn the_player_shows_every_leg_and_every_outcome() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        let mut player = Player::new(&stage);
        assert_eq!(player.running(&stage, &catalog), None);
        assert_eq!(player.attacker_at(&stage), &stage.route.entry);
        let mut way = vec![stage.route.entry.clone()];
        let mut level = 0;
        while player.forward() {
            let telling = player.telling(&stage).unwrap();
            assert!(!telling.text.ja.is_empty());
            check_leg(&player, &stage, &mut way);
            check_outcome(&player, &stage);
            if let Some(running) = player.running(&stage, &catalog) {
                assert!(running.rating.countermeasure_level >= level, "{id}");
                level = running.rating.countermeasure_level;
                assert_eq!(running.held_at, None, "{id}: nothing holds in these");
            }
        }
        way.dedup();
        assert_eq!(way, stage.route.hops, "{id}");
        let running = player.running(&stage, &catalog).unwrap();
        assert_eq!(running.rating, stage.route.rating, "{id}");
    }
}

#[test]
fn the_player_steps_forward_and_back() {
    let catalog = catalog();
    for (_, stage) in stages(&catalog) {
        let n_steps = stage.route.steps.len();
        let mut player = Player::new(&stage);
        let mut seen = vec![player.moment()];
        while player.forward() {
            seen.push(player.moment());
        }
        assert_eq!(
            (seen[0], seen[seen.len() - 1]),
            (Moment::Opening, Moment::Ending)
        );
        assert_eq!(player.progress(), (seen.len() - 1, seen.len()));
        assert_eq!(player.steps_made(), n_steps);
        while player.back() {
            seen.pop();
            assert_eq!(Some(&player.moment()), seen.last());
        }
        assert_eq!(player.moment(), Moment::Opening);
        let mut outcomes = 0;
        while player.next_step() {
            outcomes += usize::from(matches!(player.moment(), Moment::Outcome { .. }));
        }
        assert_eq!(outcomes, n_steps);
        assert!(player.previous_step());
        assert_eq!(player.moment(), Moment::Outcome { step: n_steps - 1 });
        player.go_to(usize::MAX);
        assert_eq!(player.moment(), Moment::Ending);
    }
}

#[test]
fn a_step_that_holds_is_named() {
    let catalog = catalog();
    let mut scenario = shipped_scenario(&catalog, "daas-web").unwrap().unwrap();
    scenario.off.remove(0);
    let design = base_design(&catalog, &scenario, None).unwrap().unwrap();
    let stage = Stage::new(scenario, &design, &catalog).unwrap();
    let mut player = Player::new(&stage);
    player.next_step();
    let running = player.running(&stage, &catalog).unwrap();
    assert_eq!((running.held_at, running.rating.product), (Some(0), 3));
}

#[test]
fn the_quiz_counts_first_answers_only() {
    let catalog = catalog();
    let stage = shipped_stage(&catalog, "daas-web").unwrap().unwrap();
    let scenario = &stage.scenario;
    let mut quiz = Quiz::new(scenario);
    let score = |right, answered| QuizScore {
        right,
        answered,
        questions: 3,
    };
    assert_eq!(
        (quiz.score(), quiz.due(scenario, 0).count()),
        (score(0, 0), 0)
    );
    assert_eq!(
        quiz.due(scenario, 1).map(|(n, _)| n).collect::<Vec<_>>(),
        [0]
    );
    let wrong = QuizAnswer::Control("split-firewall".into(), "virtual_malware".into());
    assert_eq!(quiz.give(scenario, 0, QuizAnswer::Choice(0)), None);
    assert_eq!(quiz.give(scenario, 9, wrong.clone()), None);
    assert_eq!(quiz.give(scenario, 0, wrong.clone()), Some(false));
    let right = QuizAnswer::Control("internet-daas".into(), "virtual_malware".into());
    assert_eq!(quiz.give(scenario, 0, right), None);
    let right = QuizAnswer::Control("internet-daas".into(), "platform_vulnerability_daas".into());
    assert_eq!(quiz.give(scenario, 1, right), Some(true));
    assert_eq!(quiz.give(scenario, 2, QuizAnswer::Choice(7)), None);
    assert_eq!(quiz.give(scenario, 2, QuizAnswer::Choice(1)), Some(true));
    assert_eq!((quiz.score(), quiz.is_done()), (score(2, 3), true));
    assert_eq!(quiz.answer(0), Some(&(wrong, false)));
}

#[test]
fn playing_changes_no_design() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let before = design.clone();
    let mut scenario = shipped_scenario(&catalog, "daas-web").unwrap().unwrap();
    scenario.base = ScenarioBase::Beside;
    let text = scenario_text(&scenario);
    let stage = stage(&catalog, scenario, &text, "x", Some(&design)).unwrap();
    assert_ne!(stage.design, design);
    assert_eq!(design, before);
}

#[test]
fn files_are_read_back_as_they_were_written() {
    let catalog = catalog();
    let dir = tempfile::tempdir().unwrap();
    for id in catalog.scenarios.keys() {
        let scenario = shipped_scenario(&catalog, id).unwrap().unwrap();
        let path = dir.path().join(format!("{id}.scenario.ron"));
        write_scenario(&path, &scenario).unwrap();
        assert_eq!(read_scenario(&path).unwrap(), scenario);
    }
    assert!(read_scenario(&dir.path().join("nothing.scenario.ron")).is_err());
    assert!(read_scenario(dir.path()).is_err());
}

fn text(catalog: &Catalog) -> &str {
    &catalog.scenarios["daas-web"]
}

#[test]
fn unreadable_files_are_one_line_with_its_place() {
    let catalog = catalog();
    let good = text(&catalog);
    for (from, to, says) in [
        ("format: 1", "format: 2", "format 2 is unknown"),
        ("after: 1", "after: x", ""),
        ("questions:", "question:", "question"),
        ("goal: \"takeover\",", "", "goal"),
        ("(\n", "", ""),
    ] {
        assert!(good.contains(from), "{from}");
        let error = parse_scenario(&good.replacen(from, to, 1), "x").unwrap_err();
        let said = words::file_error(&error, Lang::En);
        assert!(
            error
                .place
                .is_some_and(|place| place.line > 0 && place.column > 0),
            "{error}"
        );
        assert!(said.contains(says) && !said.contains('\n'), "{error}");
    }
    for text in ["", "(", "\u{0}", "[]", "(format: 1)"] {
        assert!(parse_scenario(text, "x").is_err(), "{text:?}");
    }
}

#[test]
fn what_does_not_fit_is_said_with_its_place() {
    let catalog = catalog();
    let good = text(&catalog);
    let design = reference(&catalog, "1", StartControls::Required);
    let fails = |text: &str| -> Vec<String> {
        let scenario: Scenario = parse_scenario(text, "x").unwrap();
        misfits(&scenario, &design, &catalog)
            .iter()
            .map(|m| words::file_error(&m.at(text, "x"), Lang::En))
            .collect()
    };
    assert_eq!(fails(good), [] as [String; 0]);
    for (from, to, says) in [
        (
            "attacker: \"malicious_site\"",
            "attacker: \"nobody\"",
            "no attacker “nobody”",
        ),
        (
            "goal: \"takeover\"",
            "goal: \"fame\"",
            "no final attack “fame”",
        ),
        (
            "target: \"lgwan-terminal\"",
            "target: \"moon\"",
            "no asset “moon”",
        ),
        ("\"virtual_malware\"", "\"prayer\"", "no control “prayer”"),
        (
            "foothold: \"internet-daas\"",
            "foothold: \"security-cloud\"",
            "no such attack route",
        ),
        ("after: 3", "after: 4", "after step 4 of 3"),
        (", right: true", "", "0 right answers"),
        (
            "\"platform_vulnerability_daas\"]),\n            ]",
            "\"access_log\"]),\n            ]",
            "does not lower this route",
        ),
    ] {
        assert!(good.contains(from), "{from}");
        let text = good.replacen(from, to, 1);
        let said = fails(&text);
        assert!(
            said.iter().any(|line| line.contains(says)),
            "{from}: {said:?}"
        );
        assert!(
            said.iter()
                .all(|line| line.starts_with("x:") && !line.contains('\n')),
            "{said:?}"
        );
    }
    let odd = good.replacen("target: \"lgwan-terminal\"", "target: \"moon\"", 1);
    let line = place_in(&odd, "moon").line;
    assert!(odd.lines().nth(line - 1).unwrap().contains("moon"));
    assert!(fails(&odd)[0].starts_with(&format!("x:{line}:")));
}

#[test]
fn a_route_can_be_recorded_and_played() {
    let catalog = catalog();
    for id in ["1", "3", "7"] {
        let design = reference(&catalog, id, StartControls::Required);
        for route in analyze(&design, &catalog).routes {
            let scenario = record(&design, &catalog, &route);
            assert_eq!(misfits(&scenario, &design, &catalog), []);
            let text = scenario_text(&scenario);
            assert_eq!(parse_scenario(&text, "x").unwrap(), scenario);
            let stage = stage(&catalog, scenario, &text, "x", Some(&design)).unwrap();
            assert_eq!(stage.route, route);
        }
    }
}

#[test]
fn a_text_in_one_language_is_enough_and_shipped_ones_have_both() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        let scenario = &stage.scenario;
        let tellings = [&scenario.opening, &scenario.ending];
        let told = tellings.into_iter().chain(&scenario.steps);
        let mut texts: Vec<&Text> = told.map(|telling| &telling.text).collect();
        texts.extend([&scenario.title, &scenario.notes]);
        for question in &scenario.questions {
            texts.extend([&question.text, &question.explanation]);
            if let AnswerKey::Choice(choices) = &question.ask {
                texts.extend(choices.iter().map(|choice| &choice.text));
            }
        }
        for text in texts {
            assert!(!text.ja.is_empty() && !text.en.is_empty(), "{id}: {text:?}");
        }
        let design = base_design(&catalog, scenario, None).unwrap().unwrap();
        let mut one = scenario.clone();
        one.title = Text::new("題", "");
        assert_eq!(misfits(&one, &design, &catalog), []);
        one.title = Text::default();
        assert_eq!(misfits(&one, &design, &catalog).len(), 1);
    }
}

/// One change of each sort, all of which change something.
fn rewrites(scenario: &Scenario) -> Vec<Rewrite> {
    let (asset, control) = {
        let at = &scenario.off[0];
        (at.asset.clone(), at.controls[0].clone())
    };
    let words = |place| Rewrite::Words(place, Lang::Ja, "別の文".to_owned());
    let question = scenario.questions[0].clone();
    let last = scenario.questions.len();
    let mut other = scenario.clone();
    other.opening.text = Text::same("new");
    vec![
        words(ScenarioText::Title),
        words(ScenarioText::Step(1)),
        words(ScenarioText::StepBefore(0)),
        Rewrite::Words(ScenarioText::Step(1), Lang::En, "other words".to_owned()),
        words(ScenarioText::Question(0)),
        words(ScenarioText::Explanation(0)),
        Rewrite::Pages(ScenarioText::Ending, vec![1, 2]),
        Rewrite::AddStep(1),
        Rewrite::MoveStep(1, ListMove::Down),
        Rewrite::RemoveStep(0),
        Rewrite::AddQuestion(question),
        Rewrite::MoveQuestion(last, ListMove::Up),
        Rewrite::RemoveQuestion(0),
        Rewrite::Answer(0, AnswerRewrite::After(0)),
        Rewrite::Answer(0, AnswerRewrite::Ask(AnswerKey::Choice(Vec::new()))),
        Rewrite::Answer(0, AnswerRewrite::AddChoice),
        Rewrite::Answer(0, AnswerRewrite::AddChoice),
        words(ScenarioText::Choice(0, 1)),
        Rewrite::Answer(0, AnswerRewrite::RightChoice(1)),
        Rewrite::Answer(0, AnswerRewrite::RemoveChoice(0)),
        Rewrite::Answer(0, AnswerRewrite::Ask(AnswerKey::Asset(Vec::new()))),
        Rewrite::Answer(0, AnswerRewrite::RightAsset(asset.clone())),
        Rewrite::Answer(0, AnswerRewrite::Ask(AnswerKey::Control(Vec::new()))),
        Rewrite::Answer(
            0,
            AnswerRewrite::RightControl(asset.clone(), control.clone()),
        ),
        Rewrite::Off(asset, control),
        Rewrite::Record(Box::new(other)),
        words(ScenarioText::Notes),
    ]
}

#[test]
fn whatever_is_written_is_undone_and_done_again() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        let mut writing = ScenarioDraft::of_file(stage.scenario.clone());
        let mut before = vec![stage.scenario.clone()];
        for rewrite in rewrites(&stage.scenario) {
            assert!(writing.apply(&rewrite), "{id}: {rewrite:?} changes nothing");
            assert!(
                !writing.apply(&Rewrite::RemoveStep(99)),
                "nothing is no step"
            );
            before.push(Scenario::clone(writing.scenario()));
        }
        assert!(writing.is_unsaved());
        for known in before.iter().rev().skip(1) {
            assert!(writing.undo());
            assert_eq!(&**writing.scenario(), known, "{id}");
        }
        assert!(!writing.undo() && !writing.is_unsaved());
        for known in before.iter().skip(1) {
            assert!(writing.redo());
            assert_eq!(&**writing.scenario(), known, "{id}");
        }
        assert!(!writing.redo());
        writing.mark_saved();
        assert!(!writing.is_unsaved());
    }
}

#[test]
fn words_typed_into_one_field_are_one_step() {
    let catalog = catalog();
    let (_, stage) = stages(&catalog).remove(0);
    let mut writing = ScenarioDraft::fresh(stage.scenario.clone());
    assert!(writing.is_unsaved(), "there is no file yet");
    let mut typed = |place, words: &str| {
        assert!(writing.apply(&Rewrite::Words(place, Lang::Ja, words.to_owned())));
    };
    for words in ["あ", "ああ", "あああ"] {
        typed(ScenarioText::Title, words);
    }
    typed(ScenarioText::Notes, "い");
    typed(ScenarioText::Title, "う");
    for title in ["あああ", "あああ", &stage.scenario.title.ja] {
        assert!(writing.undo());
        assert_eq!(&*writing.scenario().title.ja, title);
    }
    assert!(!writing.undo());
}

/// A shipped scenario, about to be played.
fn play(catalog: &Catalog, id: &str) -> StagePlay {
    let scenario = shipped_scenario(catalog, id).unwrap().unwrap();
    let base = base_design(catalog, &scenario, None).unwrap().unwrap();
    StagePlay::new(PlayOrigin::Story(None), None, scenario, base, catalog).unwrap()
}

/// Plays on until a question is open.
fn to_question(playing: &mut StagePlay, number: usize) {
    for _ in 0..99 {
        if playing.asked == Some(number) {
            return;
        }
        playing.forward();
    }
    panic!("question {number} is never asked");
}

#[test]
fn questions_are_numbered_as_they_are_asked() {
    let catalog = catalog();
    let mut scenario = shipped_scenario(&catalog, "vdi-leak").unwrap().unwrap();
    scenario.questions.reverse();
    let order = asked_order(&scenario);
    let numbers: Vec<usize> = order
        .iter()
        .map(|at| asked_number(&scenario, *at))
        .collect();
    assert_eq!(numbers, [1, 2, 3]);
    let base = base_design(&catalog, &scenario, None).unwrap().unwrap();
    let origin = PlayOrigin::Story(None);
    let mut playing = StagePlay::new(origin, None, scenario.clone(), base, &catalog).unwrap();
    let mut asked = Vec::new();
    for _ in 0..99 {
        if let Some(at) = playing.asked.filter(|at| asked.last() != Some(at)) {
            asked.push(at);
        }
        playing.forward();
    }
    assert_eq!(asked, order);
}

#[test]
fn a_question_is_left_without_an_answer_only_when_that_is_wished_twice() {
    let catalog = catalog();
    let mut playing = play(&catalog, "daas-web");
    to_question(&mut playing, 0);
    let at = playing.player.progress();
    playing.forward();
    assert_eq!((playing.asked, playing.warned), (Some(0), Some(0)));
    assert_eq!(playing.player.progress(), at);
    playing.forward();
    assert_eq!((playing.asked, playing.warned), (None, None));
    assert_ne!(playing.player.progress(), at);
    // The next one is warned about again; so is the next step.
    to_question(&mut playing, 1);
    playing.next_step();
    assert_eq!((playing.asked, playing.warned), (Some(1), Some(1)));
    playing.next_step();
    assert_eq!(playing.asked, Some(2));
}

#[test]
fn both_questions_of_a_moment_can_be_looked_at_again() {
    let catalog = catalog();
    let mut playing = play(&catalog, "flooding");
    to_question(&mut playing, 0);
    let right = QuizAnswer::Control("lbo-firewall".into(), "ddos".into());
    for answer in [right, QuizAnswer::Choice(0)] {
        playing.choice = Some(answer);
        playing.check(&catalog);
        playing.forward();
    }
    assert_eq!(playing.player.moment(), Moment::Ending);
    playing.back();
    assert_eq!(playing.asked, Some(0));
    assert_eq!(playing.shown_questions(), [0, 1], "all of the moment");
    assert!(playing.effect(0).is_some(), "what was said is said again");
    playing.forward();
    assert_eq!(playing.player.moment(), Moment::Ending, "and left at once");
    // So they are where the moment is come to by going on.
    playing.previous_step();
    playing.previous_step();
    assert!(playing.shown_questions().is_empty());
    playing.next_step();
    assert_eq!(playing.shown_questions(), [0, 1]);
    playing.review(1);
    assert_eq!(playing.asked, Some(1));
    assert_eq!(playing.quiz.score().right, 1);
}

#[test]
fn what_works_in_another_step_is_said_to_work_there() {
    let catalog = catalog();
    let mut playing = play(&catalog, "maintenance");
    to_question(&mut playing, 2);
    let asset = AssetId::from("maintenance-terminal");
    playing.choice = Some(QuizAnswer::Control(asset, "maint_multi_factor".into()));
    playing.check(&catalog);
    let effect = playing.effect(2).unwrap();
    assert!(effect.running < effect.before && !effect.is_in_place);
    assert_eq!(effect.step, Some(0), "the question asks for the second");
}

#[test]
fn what_a_question_asks_is_not_told_before_it_is_answered() {
    let catalog = catalog();
    for id in catalog.scenarios.keys() {
        let mut playing = play(&catalog, id);
        for (at, question) in playing.scenario().questions.clone().iter().enumerate() {
            let Some(step) = question.after.checked_sub(1) else {
                continue;
            };
            to_question(&mut playing, at);
            let part = playing.scenario().steps[step].clone();
            assert_eq!(playing.text_now(&part), Some(&part.before), "{id}: {step}");
            assert!(!part.before.ja.is_empty() && !part.before.en.is_empty());
            playing.forward();
            playing.forward();
        }
        playing.finish();
        playing.previous_step();
        let last = playing.scenario().steps.last().unwrap().clone();
        if playing.asked.is_none() {
            assert_eq!(playing.text_now(&last), Some(&last.text), "{id}");
        }
    }
}

#[test]
fn where_what_is_in_place_holds_the_attack_stops() {
    let catalog = catalog();
    let mut playing = play(&catalog, "daas-web");
    assert_eq!(playing.held_at(&catalog), None);
    let switched = playing.switch("internet-daas".into(), "virtual_patching".into(), &catalog);
    assert_eq!(switched, Ok(false));
    assert_eq!(playing.held_at(&catalog), Some(0));
    assert_eq!(playing.stopped_at(&catalog), None, "not yet");
    playing.next_step();
    assert_eq!(playing.stopped_at(&catalog), Some(0));
    playing.finish();
    assert_eq!(playing.stopped_at(&catalog), Some(0));
    // Beyond the step that holds the attacker stands nowhere: at the end it is where it came in.
    let entry = playing.stage.route.entry.clone();
    assert_eq!(playing.attacker_at(&catalog), &entry);
    let mut without = play(&catalog, "daas-web");
    without.finish();
    assert_ne!(without.attacker_at(&catalog), &entry);
}

#[test]
fn a_scenario_in_its_file_carries_the_design_it_was_written_on() {
    let catalog = catalog();
    let design: Design = reference(&catalog, "3p", StartControls::Required);
    let route = analyze(&design, &catalog).routes.remove(0);
    let scenario = record(&design, &catalog, &route);
    assert_eq!(scenario.base, ScenarioBase::Beside);
    let text = scenario_text(&scenario.carrying(&design));
    let read = parse_scenario(&text, "x").unwrap();
    let base = base_design(&catalog, &read, None).unwrap().unwrap();
    assert_eq!(base, design);
    assert_eq!(read.carrying(&Design::default()), read, "it has one");
    let shipped = shipped_scenario(&catalog, "lbo").unwrap().unwrap();
    assert_eq!(shipped.carrying(&design), shipped, "it names one");
    let broken = text.replacen("Carried(\"", "Carried(\"(", 1);
    let read = parse_scenario(&broken, "x").unwrap();
    assert!(base_design(&catalog, &read, None).unwrap().is_err());
}

#[test]
fn a_page_to_print_holds_the_questions_with_or_without_their_answers() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        for lang in [Lang::Ja, Lang::En] {
            let page = |kind| handout(&stage, &catalog, lang, kind);
            let (quiz, answers) = (page(HandoutKind::Quiz), page(HandoutKind::Answers));
            for question in &stage.scenario.questions {
                let why = question.explanation.get(lang);
                let why = why.replace('&', "&amp;").replace('\'', "&#39;");
                assert!(!quiz.contains(&why), "{id}: the answer is given away");
                assert!(answers.contains(&why), "{id}");
            }
            let marks = |page: &str| page.matches('☑').count();
            assert_eq!(marks(&quiz), 0, "{id}");
            assert_eq!(marks(&answers), stage.scenario.questions.len(), "{id}");
            assert_eq!(quiz.matches("<h2>").count(), stage.route.steps.len() + 1);
            for page in [quiz, answers] {
                assert!(!page.contains("<script") && !page.contains("http:"), "{id}");
                assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
            }
        }
    }
}

#[test]
fn three_or_four_controls_are_offered_and_one_is_right() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        for question in &stage.scenario.questions {
            let AnswerKey::Control(right) = &question.ask else {
                continue;
            };
            let offered = offered_controls(&stage, &catalog, right);
            assert!((3..=4).contains(&offered.len()), "{id}: {offered:?}");
            let is_right = |(asset, control): &&(AssetId, ControlId)| {
                let mut at = right.iter().filter(|at| at.asset == *asset);
                at.any(|at| at.controls.contains(control))
            };
            assert_eq!(offered.iter().filter(is_right).count(), 1, "{id}");
        }
    }
}

#[test]
fn what_a_user_has_written_is_text_on_the_page() {
    let catalog = catalog();
    let mut stage = shipped_stage(&catalog, "lbo").unwrap().unwrap();
    stage.scenario.title = Text::same("<script>x</script>");
    stage.scenario.notes = Text::same("a & \"b\"");
    let page = handout(&stage, &catalog, Lang::Ja, HandoutKind::Answers);
    assert!(page.contains("<h1>&lt;script&gt;x&lt;/script&gt;</h1>"));
    assert!(page.contains("a &amp; &quot;b&quot;") && !page.contains("<script"));
    insta::assert_snapshot!("handout-lbo-answers-ja", page);
}

#[test]
fn a_way_is_rated_by_what_is_in_place() {
    let catalog = catalog();
    for id in ["1", "3", "7"] {
        for controls in [StartControls::None, StartControls::Required] {
            let design = reference(&catalog, id, controls);
            for route in analyze(&design, &catalog).routes {
                let again = rated_again(&route, &design, &catalog);
                assert_eq!(again.rating, route.rating, "{id}");
            }
        }
    }
    for (id, stage) in stages(&catalog) {
        let scenario = &stage.scenario;
        let base = base_design(&catalog, scenario, None).unwrap().unwrap();
        let whole = analyze(&base, &catalog);
        let same = whole.routes.iter().find(|it| it.hops == stage.route.hops);
        let again = rated_again(&stage.route, &base, &catalog);
        assert!(again.rating.product < stage.route.rating.product, "{id}");
        if let Some(same) = same.filter(|it| it.steps.len() == again.steps.len()) {
            let level = same.rating.countermeasure_level;
            assert_eq!(again.rating.countermeasure_level, level, "{id}");
        }
    }
}

#[test]
fn with_everything_put_back_the_numbers_are_those_of_the_design() {
    let catalog = catalog();
    for id in catalog.scenarios.keys() {
        let mut playing = play(&catalog, id);
        let taken_off = playing.stage.route.rating.product;
        for (asset, control) in playing.offered.clone() {
            drop(playing.switch(asset, control, &catalog));
        }
        if playing.off_count() > 0 {
            // Before the last is put back the route may be gone.
            continue;
        }
        let route = &playing.stage.route;
        assert!(route.rating.product < taken_off, "{id}");
        let again = rated_again(route, &playing.stage.design, &catalog);
        assert_eq!(again.rating, route.rating, "{id}");
    }
}

#[test]
fn with_and_without_are_the_same_route_in_step() {
    let catalog = catalog();
    for id in catalog.scenarios.keys() {
        let playing = play(&catalog, id);
        let mut pair = playing.side_by_side(&catalog).unwrap();
        let (with, without) = (&pair.with.stage, &pair.without.stage);
        assert_eq!(with.route.hops, without.route.hops, "{id}");
        assert_eq!(pair.with.legs(), pair.without.legs(), "{id}");
        assert_eq!(without.route.rating, playing.stage.route.rating, "{id}");
        assert!(
            with.route.rating.product < without.route.rating.product,
            "{id}"
        );
        let (_, count) = pair.without.player.progress();
        for at in 1..count {
            pair.drive(StagePlay::forward);
            assert_eq!(
                pair.without.player.progress().0,
                at,
                "{id}: nothing is asked"
            );
            assert_eq!(pair.with.player.moment(), pair.without.player.moment());
        }
        pair.drive(|play| play.go_to(0));
        assert_eq!(pair.with.player.moment(), Moment::Opening);
    }
}

#[test]
fn a_route_as_drawn_is_compared_without_all_that_counts_on_it() {
    let catalog = catalog();
    let design = reference(&catalog, "1", StartControls::Required);
    let routes = analyze(&design, &catalog).routes;
    let route = routes.iter().find(|it| it.rating.countermeasure_level > 1);
    let route = route.unwrap();
    let scenario = record(&design, &catalog, route);
    let origin = PlayOrigin::Route(route.number);
    let playing = StagePlay::new(origin, Some(route), scenario, design, &catalog).unwrap();
    let pair = playing.side_by_side(&catalog).unwrap();
    assert_eq!(pair.with.stage.route.rating, route.rating);
    let without = &pair.without.stage.route;
    assert_eq!(without.rating.countermeasure_level, 1);
    let bare = reference(&catalog, "1", StartControls::None);
    let scenario = record(&bare, &catalog, route);
    let origin = PlayOrigin::Route(route.number);
    let route = rated_again(route, &bare, &catalog);
    let playing = StagePlay::new(origin, Some(&route), scenario, bare, &catalog).unwrap();
    assert!(playing.side_by_side(&catalog).is_none(), "nothing counts");
}

#[test]
fn what_comes_of_a_step_is_told_when_it_is_made() {
    let catalog = catalog();
    let mut scenario = shipped_scenario(&catalog, "lbo").unwrap().unwrap();
    for step in &mut scenario.steps {
        step.before = Text::default();
    }
    scenario.questions.clear();
    let base = base_design(&catalog, &scenario, None).unwrap().unwrap();
    let origin = PlayOrigin::Story(None);
    let mut playing = StagePlay::new(origin, None, scenario, base, &catalog).unwrap();
    playing.forward();
    assert!(matches!(
        playing.player.moment(),
        Moment::Leg { step: 0, .. }
    ));
    let told = |playing: &StagePlay| {
        let telling = playing.player.telling(&playing.stage).unwrap();
        playing.text_now(telling).cloned()
    };
    assert_eq!(told(&playing), None);
    playing.next_step();
    assert_eq!(
        told(&playing),
        Some(playing.scenario().steps[0].text.clone())
    );
}

#[test]
fn a_recorded_story_is_told_in_sentences() {
    let catalog = catalog();
    for id in ["1", "3", "7"] {
        let design = reference(&catalog, id, StartControls::Required);
        for route in analyze(&design, &catalog).routes {
            let scenario = record(&design, &catalog, &route);
            let parts = [&scenario.opening, &scenario.ending].into_iter();
            for part in parts.chain(&scenario.steps) {
                for text in [&part.text.ja, &part.text.en] {
                    assert!(!text.contains('→'), "{text}");
                    assert!(text.ends_with(['。', '.']), "{text}");
                }
            }
        }
    }
}

#[test]
fn controls_that_would_do_as_well_are_found() {
    let catalog = catalog();
    for (id, stage) in stages(&catalog) {
        for question in &stage.scenario.questions {
            let AnswerKey::Control(right) = &question.ask else {
                continue;
            };
            let others = equally_good(&stage.route, question.after, right);
            assert!(others.is_empty(), "{id}: {others:?} would do as well");
            if question.after > 0 {
                let all = equally_good(&stage.route, question.after, &[]);
                let n_right: usize = right.iter().map(|at| at.controls.len()).sum();
                assert!(all.len() <= n_right, "{id}");
            }
        }
    }
}

#[test]
fn the_sheet_of_results_says_who_answered_what_and_how_many_hands_were_raised() {
    let catalog = catalog();
    let mut playing = play(&catalog, "daas-web");
    playing.day = Day::new(2026, 12, 1);
    playing.group = "総務課 <A班>".to_owned();
    let order = asked_order(playing.scenario());
    let first = order[0];
    to_question(&mut playing, first);
    let question = &playing.stage.scenario.questions[first];
    let offered = offered_answers(&playing.stage, &catalog, question);
    let (place, right) = offered
        .iter()
        .enumerate()
        .find(|(_, it)| it.is_right)
        .unwrap();
    let wrong = offered.iter().find(|it| !it.is_right).unwrap();
    playing.hands.set(first, right.answer.clone(), 12);
    playing.hands.set(first, wrong.answer.clone(), 3);
    playing.choice = Some(right.answer.clone());
    playing.check(&catalog);
    let page = result_sheet(&playing, &catalog, Lang::Ja);
    for words in [
        "実施日：2026-12-01",
        "班・グループ：総務課 &lt;A班&gt;",
        "正解 1/3",
        "挙手 12",
        "挙手 3",
        "（正解です）",
        "未解答",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let mark = sekisho::training::mark_of(Lang::Ja, place);
    assert!(page.contains(&format!("解答：{mark}（")), "{page}");
    assert_eq!(page.matches("class=\"question\"").count(), order.len());
    assert!(!page.contains("<script") && !page.contains("http:"));
    let en = result_sheet(&playing, &catalog, Lang::En);
    assert!(en.contains("Score: 1/3 right (1 answered)"), "{en}");
    playing.retry();
    let page = result_sheet(&playing, &catalog, Lang::Ja);
    assert!(!page.contains("☑"), "nothing is given");
    assert!(
        !page.contains("挙手"),
        "nothing is left of what was counted"
    );
}

#[test]
fn the_sheet_of_results_ticks_what_was_given_and_says_what_is_right() {
    let catalog = catalog();
    for (lang, word) in [(Lang::Ja, "【正解】"), (Lang::En, "[right answer]")] {
        for gives_right in [true, false] {
            let mut playing = play(&catalog, "daas-web");
            let first = asked_order(playing.scenario())[0];
            to_question(&mut playing, first);
            let question = &playing.stage.scenario.questions[first];
            let offered = offered_answers(&playing.stage, &catalog, question);
            let place = |right: bool| offered.iter().position(|it| it.is_right == right).unwrap();
            let given = place(gives_right);
            playing.choice = Some(offered[given].answer.clone());
            playing.check(&catalog);
            let page = result_sheet(&playing, &catalog, lang);
            let row = |place: usize| {
                let mark = sekisho::training::mark_of(lang, place);
                let rows = page.lines().filter(|line| line.starts_with("<li"));
                let mut rows = rows.filter(|line| line.contains(&format!(" {mark} ")));
                rows.next().unwrap().to_owned()
            };
            assert_eq!(page.matches('☑').count(), 1, "{page}");
            assert!(row(given).contains('☑'), "{page}");
            assert!(row(place(true)).contains(word), "{page}");
            assert!(!row(place(false)).contains(word), "{page}");
        }
    }
}
