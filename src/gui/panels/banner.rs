//! The banner: pattern, coverage, worst risk and findings at a glance, each a way to its tab.

use eframe::egui::{
    Align2, Color32, Rect, Response, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2,
};

use crate::{
    analysis::Severity,
    design::ControlState,
    gui::{
        Change, ControlFilter, Frame, InspectorTab, TableTab,
        icons::paint_icon,
        names::pages,
        style::Hues,
        widgets::{
            Ink, Says, area, focus_ring, letter_word, risk_mark, severity_key, severity_mark,
            share_bar, state_mark,
        },
    },
};

const HEIGHT: f32 = 52.0;

/// Draws the banner.
pub(crate) fn banner_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    let whole = ui.max_rect();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    // The parts of fixed width first, to know how much the reading of the pattern may take.
    let widths = [
        required_width(ui, frame),
        recommended_width(ui, frame),
        worst_width(ui, frame),
        findings_width(ui, frame),
        edition_width(ui, frame),
    ];
    let [required, recommended, worst, findings, edition] = widths;
    let fixed: f32 = widths.iter().sum();
    let pattern = (whole.width() - fixed).max(150.0);
    let mut child = ui.new_child(UiBuilder::new().max_rect(whole));
    child.horizontal(|ui| {
        pattern_ui(ui, frame, &hues, pattern.min(460.0));
        required_ui(ui, frame, &hues, required);
        recommended_ui(ui, frame, &hues, recommended);
        worst_ui(ui, frame, &hues, worst);
        findings_ui(ui, frame, &hues, findings);
        ui.add_space((ui.available_width() - edition).max(0.0));
        edition_ui(ui, frame, &hues, edition);
    });
}

/// A part of the banner: a button that opens its tab, with a hairline at its right.
fn part(ui: &mut Ui, hues: &Hues, width: f32, label: &str) -> (Rect, Response) {
    let (rect, response) = area(ui, vec2(width, HEIGHT), Says::button(label));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(2.0), 6.0, hues.sunken);
    }
    ui.painter().vline(
        rect.right(),
        rect.y_range().shrink(8.0),
        Stroke::new(1.0, hues.border),
    );
    focus_ring(ui, hues, &response, 6.0);
    (rect.shrink2(vec2(14.0, 7.0)), response)
}

/// The chip, the reading and the second line of the pattern.
struct PatternWords {
    chip: Option<String>,
    reading: String,
    remark: String,
    all: String,
}

fn pattern_words(frame: &Frame<'_>) -> PatternWords {
    let found: Vec<_> = frame
        .analysis
        .patterns
        .iter()
        .filter_map(|found| frame.catalog.pattern(&found.pattern))
        .collect();
    let names: Vec<_> = found
        .iter()
        .map(|pattern| frame.text(&pattern.name))
        .collect();
    let Some(first) = found.first() else {
        return PatternWords {
            chip: None,
            reading: frame.tr("banner-no-pattern"),
            remark: frame.tr("banner-no-pattern-hint"),
            all: frame.tr("banner-no-pattern"),
        };
    };
    let mut chip = frame.text(&first.name).to_owned();
    if found.len() > 1 {
        chip = format!("{chip} +{}", found.len() - 1);
    }
    let remark = frame.text(&first.remark);
    let slides = pages(first.source.pages());
    PatternWords {
        chip: Some(chip),
        reading: frame.text(&first.reading).to_owned(),
        remark: [remark, &slides]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join("・"),
        all: names.join(" + "),
    }
}

fn pattern_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let words = pattern_words(frame);
    let label = frame.tr_with("banner-pattern", &[("pattern", words.all.clone())]);
    let (rect, response) = part(ui, hues, width, &label);
    let painter = ui.painter();
    let mut left = rect.left();
    if let Some(chip) = &words.chip {
        let ink = Ink::large(hues.on_accent);
        let size = vec2(ink.width(painter, chip) + 24.0, 34.0);
        let at = Rect::from_min_size(pos2(left, rect.center().y - 17.0), size);
        painter.rect_filled(at, 8.0, hues.accent);
        ink.write_in(painter, at, Align2::CENTER_CENTER, chip);
        left = at.right() + 12.0;
    } else {
        let at = Rect::from_min_size(pos2(left, rect.center().y - 17.0), Vec2::splat(34.0));
        let stroke = Stroke::new(1.0, hues.border_strong);
        painter.rect_stroke(at, 8.0, stroke, StrokeKind::Inside);
        Ink::large(hues.muted).write_in(painter, at, Align2::CENTER_CENTER, "—");
        left = at.right() + 12.0;
    }
    let room = rect.with_min_x(left);
    let (upper, lower) = halves(room);
    Ink::head(hues.text).write_in(painter, upper, Align2::LEFT_CENTER, &words.reading);
    Ink::body(hues.muted).write_in(painter, lower, Align2::LEFT_CENTER, &words.remark);
    let full = format!("{}\n{}\n{}", words.all, words.reading, words.remark);
    if response.on_hover_text(full).clicked() {
        frame.push(Change::Inspector(InspectorTab::Route));
    }
}

fn halves(rect: Rect) -> (Rect, Rect) {
    let middle = rect.center().y;
    (rect.with_max_y(middle), rect.with_min_y(middle))
}

fn missing_of(frame: &Frame<'_>) -> usize {
    let sum = &frame.analysis.summary;
    sum.required
        .saturating_sub(sum.required_in_place + sum.required_planned)
}

fn required_words(frame: &Frame<'_>) -> (String, String, String) {
    let planned = frame.analysis.summary.required_planned.to_string();
    (
        frame.tr("banner-required"),
        frame.tr_with("banner-planned", &[("n", planned)]),
        frame.tr_with("banner-missing", &[("n", missing_of(frame).to_string())]),
    )
}

fn required_width(ui: &Ui, frame: &Frame<'_>) -> f32 {
    let (head, planned, missing) = required_words(frame);
    let wide = |text: &str| Ink::body(Color32::PLACEHOLDER).width(ui.painter(), text);
    28.0 + wide(&head).max(70.0) + 12.0 + wide(&planned) + wide(&missing) + 56.0
}

fn required_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let sum = &frame.analysis.summary;
    let (head, planned, missing) = required_words(frame);
    let (done, total) = (sum.required_in_place, sum.required);
    let label = format!("{head} {done}/{total} {planned} {missing}");
    let (rect, response) = part(ui, hues, width, &label);
    let painter = ui.painter();
    let (upper, lower) = halves(rect);
    let first = Ink::body(hues.muted).width(painter, &head).max(70.0);
    Ink::body(hues.muted).write_in(painter, upper, Align2::LEFT_CENTER, &head);
    fraction(ui, hues, lower, done, total);
    let right = rect.left() + first + 12.0;
    let bar = Rect::from_x_y_ranges(
        right..=rect.right(),
        upper.center().y - 3.0..=upper.center().y + 3.0,
    );
    share_bar(ui, hues, bar, (done, sum.required_planned, total));
    let mut x = right;
    for (state, words) in [
        (ControlState::Planned, &planned),
        (ControlState::Missing, &missing),
    ] {
        let mark = Rect::from_center_size(pos2(x + 7.0, lower.center().y), Vec2::splat(13.0));
        state_mark(ui, hues, &state, mark);
        let at = pos2(x + 18.0, lower.center().y);
        x = Ink::body(hues.text)
            .write(ui.painter(), at, Align2::LEFT_CENTER, words)
            .right()
            + 10.0;
    }
    if response.clicked() {
        frame.push(Change::Select(Vec::new()));
        frame.push(Change::Filter(ControlFilter::All));
        frame.push(Change::Inspector(InspectorTab::Controls));
    }
}

/// `41/47`, the first number large.
fn fraction(ui: &Ui, hues: &Hues, rect: Rect, done: usize, total: usize) {
    let painter = ui.painter();
    let number = Ink::large(hues.text);
    let at = number.write_in(painter, rect, Align2::LEFT_CENTER, &done.to_string());
    let rest = pos2(at.right() + 1.0, rect.center().y + 3.0);
    Ink::body(hues.muted).write(painter, rest, Align2::LEFT_CENTER, &format!("/{total}"));
}

fn recommended_width(ui: &Ui, frame: &Frame<'_>) -> f32 {
    let head = frame.tr("banner-recommended");
    28.0 + Ink::body(Color32::PLACEHOLDER)
        .width(ui.painter(), &head)
        .max(56.0)
}

fn recommended_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let sum = &frame.analysis.summary;
    let head = frame.tr("banner-recommended");
    let label = format!("{head} {}/{}", sum.recommended_in_place, sum.recommended);
    let (rect, response) = part(ui, hues, width, &label);
    let (upper, lower) = halves(rect);
    Ink::body(hues.muted).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &head);
    fraction(ui, hues, lower, sum.recommended_in_place, sum.recommended);
    if response.clicked() {
        frame.push(Change::Select(Vec::new()));
        frame.push(Change::Filter(ControlFilter::Recommended));
        frame.push(Change::Inspector(InspectorTab::Controls));
    }
}

/// Head, product and the word for it.
fn worst_words(frame: &Frame<'_>) -> (String, String, Option<(bool, String)>) {
    let product = frame.analysis.summary.worst_product();
    let limit = frame.catalog.risk.safe_product;
    let safe = product <= limit;
    let key = if safe { "banner-safe" } else { "banner-act" };
    let word = frame.tr_with(key, &[("limit", limit.to_string())]);
    match frame.analysis.summary.worst_letter {
        Some(_) => (
            frame.tr("banner-worst"),
            product.to_string(),
            Some((safe, word)),
        ),
        None => (frame.tr("banner-worst"), "—".to_owned(), None),
    }
}

fn worst_width(ui: &Ui, frame: &Frame<'_>) -> f32 {
    let (head, product, word) = worst_words(frame);
    let wide = |ink: Ink, text: &str| ink.width(ui.painter(), text);
    let body = Ink::body(Color32::PLACEHOLDER);
    let line = wide(Ink::large(Color32::PLACEHOLDER), &product)
        + word.map_or(0.0, |(_, word)| wide(body, &word) + 62.0 + 18.0);
    28.0 + line.max(wide(body, &head))
}

fn worst_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let (head, product, word) = worst_words(frame);
    let letter = frame.analysis.summary.worst_letter;
    let said = word.as_ref().map_or("", |(_, word)| word);
    let label = format!("{head} {} {product} {said}", letter.map_or("", letter_word));
    let (rect, response) = part(ui, hues, width, &label);
    let (upper, lower) = halves(rect);
    Ink::body(hues.muted).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &head);
    let mut x = rect.left();
    if let Some(letter) = letter {
        let at = Rect::from_min_size(pos2(x, lower.center().y - 12.0), Vec2::splat(24.0));
        risk_mark(ui, frame.theme, letter, at);
        x += 32.0;
    }
    let at = pos2(x, lower.center().y);
    x = Ink::large(hues.text)
        .write(ui.painter(), at, Align2::LEFT_CENTER, &product)
        .right()
        + 10.0;
    if let Some((safe, word)) = word {
        let color = if safe { hues.implemented } else { hues.missing };
        let icon = if safe { "tick" } else { "warning" };
        let size = vec2(Ink::body(color).width(ui.painter(), &word) + 32.0, 20.0);
        let chip = Rect::from_min_size(pos2(x, lower.center().y - 10.0), size);
        ui.painter()
            .rect_stroke(chip, 10.0, Stroke::new(1.0, color), StrokeKind::Inside);
        let mark = Rect::from_center_size(pos2(x + 13.0, chip.center().y), Vec2::splat(12.0));
        paint_icon(ui, icon, mark, color);
        let at = pos2(x + 23.0, chip.center().y);
        Ink::body(hues.text).write(ui.painter(), at, Align2::LEFT_CENTER, &word);
    }
    if response.clicked() {
        frame.push(Change::Table(TableTab::Routes));
    }
}

fn findings_words(frame: &Frame<'_>) -> Vec<(Severity, String)> {
    let open = |severity: Severity| {
        let findings = frame.analysis.findings.iter();
        findings
            .filter(|found| found.severity == severity && found.accepted.is_none())
            .count()
    };
    [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .map(|severity| {
            let key = match severity {
                Severity::Error => "banner-errors",
                Severity::Warning => "banner-warnings",
                Severity::Info => "banner-infos",
            };
            (
                severity,
                frame.tr_with(key, &[("n", open(severity).to_string())]),
            )
        })
        .collect()
}

fn findings_width(ui: &Ui, frame: &Frame<'_>) -> f32 {
    let words = findings_words(frame);
    let wide = |text: &str| Ink::body(Color32::PLACEHOLDER).width(ui.painter(), text) + 32.0;
    16.0 + words.iter().map(|(_, text)| wide(text)).sum::<f32>()
}

fn findings_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let words = findings_words(frame);
    let all: Vec<_> = words.iter().map(|(_, text)| text.as_str()).collect();
    let label = format!("{}: {}", frame.tr("table-findings"), all.join(" "));
    let (rect, response) = part(ui, hues, width, &label);
    let mut x = rect.left();
    for (severity, text) in &words {
        let mark = Rect::from_center_size(pos2(x + 8.0, rect.center().y), Vec2::splat(15.0));
        severity_mark(ui, hues, *severity, mark);
        let at = pos2(x + 20.0, rect.center().y);
        x = Ink::body(hues.text)
            .write(ui.painter(), at, Align2::LEFT_CENTER, text)
            .right()
            + 12.0;
    }
    if response.on_hover_text(severities(frame)).clicked() {
        frame.push(Change::Table(TableTab::Findings));
    }
}

fn severities(frame: &Frame<'_>) -> String {
    let all = [Severity::Error, Severity::Warning, Severity::Info];
    all.map(|severity| frame.tr(severity_key(severity)))
        .join(" / ")
}

fn edition_words(frame: &Frame<'_>) -> String {
    frame.tr_with(
        "banner-edition",
        &[("date", frame.catalog.edition.date.clone())],
    )
}

fn edition_width(ui: &Ui, frame: &Frame<'_>) -> f32 {
    48.0 + Ink::body(Color32::PLACEHOLDER).width(ui.painter(), &edition_words(frame))
}

fn edition_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let words = edition_words(frame);
    let (rect, response) = part(ui, hues, width, &words);
    let mark = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), Vec2::splat(14.0));
    paint_icon(ui, "edition", mark, hues.muted);
    let at = pos2(rect.left() + 20.0, rect.center().y);
    Ink::body(hues.muted).write(ui.painter(), at, Align2::LEFT_CENTER, &words);
    let edition = &frame.catalog.edition;
    let about = format!(
        "{}\n{}",
        frame.text(&edition.title),
        frame.text(&edition.issuer)
    );
    if response.on_hover_text(about).clicked() {
        frame.push(Change::Table(TableTab::Notices));
    }
}
