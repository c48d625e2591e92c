//! The menu bar: menus, the title with its unsaved mark, theme and language.

use eframe::egui::{
    Align, Align2, Atom, Button, Color32, Id, Key, Layout, MenuBar, Popup, Rect, RichText, Stroke,
    StrokeKind, Style, Ui, Vec2, Widget as _, accesskit::Role, containers::menu::menu_style, vec2,
};

use crate::{
    catalog::{Lang, LinkClass},
    gui::{
        Action, Desk, Screen, Tool, Wish,
        actions::{ActionMenu, ActionRow, ActionSort, MENUS, row_of, rows_of},
        icons::icon_image,
        kit::{
            AccessName, Ink, MenuTitle, WordLine, are_letters_shown, area, focus_ring,
            is_menu_title, note_title, one_stop, said_at, shortcut_words, submenu,
            tokens::{BLOCK_GAP, GAP, PART_GAP, SECTION_ROW, SMALL_ICON, SMALL_RADIUS},
        },
        shipped::shipped_menu,
        style::{BODY, font},
    },
    scene::ThemeName,
};

/// Size of the mark of the program, points.
const LOGO: f32 = 18.0;
/// Height of the word of a language, and how much wider than the word its field is, points.
const LANGUAGE: f32 = 20.0;
const AROUND_WORD: f32 = 14.0;
/// Height of the letter of a menu, and how far it hangs below the title, points.
const LETTER: f32 = 14.0;
const LOWER: f32 = 4.0;

/// Draws the menu bar.
pub(crate) fn menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let bar = ui.max_rect();
    MenuBar::new().style(with_ring).ui(ui, |ui| {
        let bar_id = ui.unique_id();
        ui.ctx()
            .accesskit_node_builder(bar_id, |node| node.set_role(Role::MenuBar));
        brand_ui(ui, desk);
        one_stop(ui, "menus", |ui| {
            for (menu, word, key) in MENUS {
                title_button_ui(ui, desk, menu, word, key);
            }
            None
        });
        let left = ui.cursor().left();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            language_ui(ui, desk);
            theme_ui(ui, desk);
            let right = ui.cursor().right();
            title_ui(ui, desk, Rect::from_x_y_ranges(left..=right, bar.y_range()));
        });
    });
}

/// The style of a menu bar that shows what has the focus: egui's own leaves the ring out.
fn with_ring(style: &mut Style) {
    let ring = style.visuals.widgets.active.bg_stroke;
    menu_style(style);
    style.visuals.widgets.active.bg_stroke = ring;
}

/// The title of a menu with the menu below it. Its letter is shown while letters are asked for.
fn title_button_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    menu: ActionMenu,
    word: &'static str,
    key: Key,
) {
    let shown = ui.menu_button(desk.tr(word), |ui| menu_items_ui(ui, desk, menu));
    let title = shown.response;
    let popup = Popup::default_response_id(&title);
    is_menu_title(&title);
    let letter = key.symbol_or_name();
    ui.ctx().accesskit_node_builder(title.id, |node| {
        node.set_access_key(letter);
    });
    if are_letters_shown(ui.ctx()) {
        let hues = desk.hues();
        let ink = Ink::body(hues.on_accent);
        let width = ink.width(ui.painter(), letter) + GAP;
        let size = vec2(width, LETTER);
        let place = Align2::CENTER_BOTTOM.align_size_within_rect(size, title.rect.expand(LOWER));
        ui.painter().rect_filled(place, SMALL_RADIUS, hues.accent);
        ink.write_in(ui.painter(), place, Align2::CENTER_CENTER, letter);
    }
    let title = title.id;
    note_title(ui.ctx(), MenuTitle { title, popup, key });
}

fn brand_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let brand = WordLine::default()
        .icon("logo", hues.accent, LOGO)
        .words("Sekisho", Ink::strong(hues.text))
        .room(GAP);
    drop(brand.label(ui, desk.theme, SECTION_ROW));
}

/// The words over a drawing: what it is called, with the unsaved mark.
fn title_of(desk: &Desk<'_>) -> String {
    let name = desk.name;
    if desk.is_unsaved {
        format!("● {name}")
    } else {
        name.to_owned()
    }
}

fn title_ui(ui: &mut Ui, desk: &Desk<'_>, room: Rect) {
    let hues = desk.hues();
    if desk.shell.screen == Screen::Start {
        return;
    }
    let title = title_of(desk);
    let ink = Ink::body(hues.muted);
    let half = ink.width(ui.painter(), &title) / 2.0;
    // In the middle of the window where it fits, else in the middle of what is left.
    let middle = ui.ctx().content_rect().center().x;
    let fits = middle - half >= room.left() + GAP && middle + half <= room.right() - GAP;
    let spot = if fits {
        room.with_min_x(middle - half)
            .with_max_x(middle + half + 1.0)
    } else {
        room
    };
    let place = ink.write_in(ui.painter(), spot, Align2::CENTER_CENTER, &title);
    drop(said_at(ui, place, &title));
}

fn menu_items_ui(ui: &mut Ui, desk: &mut Desk<'_>, menu: ActionMenu) {
    if menu == ActionMenu::Insert {
        insert_ui(ui, desk);
        ui.separator();
    }
    if menu == ActionMenu::Training {
        let word = desk.tr("training-shipped");
        submenu(ui, (no_icon(), word), |ui| shipped_menu(ui, desk));
    }
    for entry in rows_of(menu) {
        if entry.is_parted {
            ui.separator();
        }
        item_ui(ui, desk, entry);
    }
}

fn item_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &ActionRow) {
    let is_on = entry.is_on(desk);
    let icon = icon_image(if is_on { "tick" } else { entry.icon });
    let icon = icon.map(|image| image.fit_to_exact_size(Vec2::splat(SMALL_ICON)).into());
    let lead = icon.unwrap_or_else(no_icon);
    let mut button = Button::new((lead, entry.words(desk))).image_tint_follows_text_color(true);
    if let Some(keys) = entry.shortcut {
        let keys = RichText::new(shortcut_words(keys));
        button = button.shortcut_text(keys.font(font(BODY, false)));
    }
    let enabled = entry.is_enabled(desk);
    let response = ui.add_enabled(enabled, button);
    let role = match entry.sort {
        ActionSort::Deed => Role::MenuItem,
        ActionSort::Switch => Role::MenuItemCheckBox,
        ActionSort::Choice => Role::MenuItemRadio,
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        if entry.sort != ActionSort::Deed {
            node.set_toggled(is_on.into());
        }
    });
    if response.clicked() {
        desk.push(Wish::Do(entry.action));
        ui.close();
    }
}

/// As much room as the icon of an entry takes: all words of a menu begin at the same place.
fn no_icon() -> Atom<'static> {
    Atom::custom(Id::new("no_icon"), Vec2::splat(SMALL_ICON))
}

/// Zones, assets and links of the catalog as submenus: what the palette offers, by keyboard.
fn insert_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.shell.screen == Screen::Start {
        ui.disable();
    }
    let catalog = desk.catalog;
    let mut chosen = None;
    let mut entry = |ui: &mut Ui, name: &str, tool: Tool| {
        if Button::new(name).ui(ui).clicked() {
            chosen = Some(tool);
            ui.close();
        }
    };
    let lang = desk.lang();
    submenu(ui, (no_icon(), desk.tr("palette-zones")), |ui| {
        for kind in &catalog.zones {
            entry(ui, kind.name.get(lang), Tool::AddZone(kind.id.clone()));
        }
    });
    submenu(ui, (no_icon(), desk.tr("palette-assets")), |ui| {
        for kind in &catalog.assets {
            entry(ui, kind.name.get(lang), Tool::AddAsset(kind.id.clone()));
        }
    });
    for (class, key) in [
        (LinkClass::Line, "palette-lines"),
        (LinkClass::Flow, "palette-flows"),
    ] {
        submenu(ui, (no_icon(), desk.tr(key)), |ui| {
            for kind in catalog.links.iter().filter(|kind| kind.class == class) {
                entry(
                    ui,
                    kind.name.get(lang),
                    Tool::Connect(Some(kind.id.clone())),
                );
            }
        });
    }
    if let Some(tool) = chosen {
        desk.push(Wish::Tool(tool));
    }
}

/// The theme with a menu of all themes.
pub(crate) fn theme_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let (icon, key) = match desk.shell.settings.theme {
        ThemeName::Light => ("sun", "action-light"),
        ThemeName::Dark => ("moon", "action-dark"),
        ThemeName::HighContrast => ("contrast", "action-contrast"),
    };
    let image = icon_image(icon).map(|image| {
        image
            .fit_to_exact_size(Vec2::splat(SMALL_ICON))
            .tint(hues.muted)
    });
    let button = Button::opt_image_and_text(image, Some(desk.tr(key).into()));
    let menu = eframe::egui::containers::menu::MenuButton::from_button(button);
    let (response, _) = menu.ui(ui, |ui| {
        for action in [
            Action::LightTheme,
            Action::DarkTheme,
            Action::HighContrastTheme,
        ] {
            if let Some(entry) = row_of(action) {
                item_ui(ui, desk, entry);
            }
        }
    });
    is_menu_title(&response);
}

/// The two languages side by side, each in its own words.
pub(crate) fn language_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let mut languages = [(Lang::Ja, "日本語"), (Lang::En, "EN")];
    if ui.layout().prefer_right_to_left() {
        languages.reverse();
    }
    for (lang, word) in languages {
        let on = desk.lang() == lang;
        let width = Ink::strong(Color32::PLACEHOLDER).width(ui.painter(), word) + AROUND_WORD;
        let says = AccessName::choice(word, on);
        let (rect, response) = area(ui, vec2(width, LANGUAGE), says);
        let (fill, ink) = if on {
            (hues.accent, Ink::strong(hues.on_accent))
        } else {
            (hues.raised, Ink::body(hues.text))
        };
        let stroke = Stroke::new(1.0, hues.border_strong);
        ui.painter()
            .rect(rect, SMALL_RADIUS, fill, stroke, StrokeKind::Inside);
        ink.write_in(ui.painter(), rect, Align2::CENTER_CENTER, word);
        focus_ring(ui, hues, &response, SMALL_RADIUS);
        ui.add_space(-PART_GAP);
        if response.clicked() {
            desk.push(Wish::Lang(lang));
        }
    }
    ui.add_space(BLOCK_GAP);
}
