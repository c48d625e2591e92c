//! A scene as a plain SVG, for looking at.

use std::fmt::Write as _;

use sekisho::scene::{Anchor, Color, Scene, Shape, Stroke, Theme, icon_svg};

fn color(color: Color) -> (String, f32) {
    let [r, g, b, a] = color.rgba;
    (format!("#{r:02x}{g:02x}{b:02x}"), f32::from(a) / 255.0)
}

fn paint(fill: Option<Color>, stroke: Option<&Stroke>) -> String {
    let mut out = String::new();
    match fill {
        Some(fill) => {
            let (hex, alpha) = color(fill);
            write!(out, r#" fill="{hex}" fill-opacity="{alpha:.3}""#).unwrap();
        }
        None => out.push_str(r#" fill="none""#),
    }
    if let Some(stroke) = stroke {
        let (hex, alpha) = color(stroke.color);
        write!(
            out,
            r#" stroke="{hex}" stroke-opacity="{alpha:.3}" stroke-width="{}" stroke-linejoin="round""#,
            stroke.width
        )
        .unwrap();
        if !stroke.dash.is_empty() {
            let dash: Vec<String> = stroke.dash.iter().map(ToString::to_string).collect();
            write!(out, r#" stroke-dasharray="{}""#, dash.join(" ")).unwrap();
        }
    }
    out
}

fn shape(shape: &Shape) -> String {
    let points = |points: &[sekisho::scene::Pos]| {
        points
            .iter()
            .map(|p| format!("{:.2},{:.2}", p.x, p.y))
            .collect::<Vec<_>>()
            .join(" ")
    };
    match shape {
        Shape::Rect {
            area: a,
            radius,
            fill,
            stroke,
        } => format!(
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{radius}"{}/>"#,
            a.x,
            a.y,
            a.w,
            a.h,
            paint(*fill, stroke.as_ref())
        ),
        Shape::Polygon {
            points: p,
            fill,
            stroke,
        } => {
            format!(
                r#"<polygon points="{}"{}/>"#,
                points(p),
                paint(*fill, stroke.as_ref())
            )
        }
        Shape::Path { points: p, stroke } => {
            format!(
                r#"<polyline points="{}"{}/>"#,
                points(p),
                paint(None, Some(stroke))
            )
        }
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => format!(
            r#"<circle cx="{}" cy="{}" r="{radius}"{}/>"#,
            center.x,
            center.y,
            paint(*fill, stroke.as_ref())
        ),
        Shape::Text {
            pos,
            anchor,
            text,
            size,
            bold,
            color: c,
        } => format!(
            r#"<text x="{}" y="{}" font-family="BIZ UDPGothic" font-size="{size}" font-weight="{}" text-anchor="{}" fill="{}">{}</text>"#,
            pos.x,
            pos.y + size * 0.36,
            if *bold { "bold" } else { "normal" },
            match anchor {
                Anchor::Left => "start",
                Anchor::Center => "middle",
                Anchor::Right => "end",
            },
            color(*c).0,
            text.replace('&', "&amp;").replace('<', "&lt;")
        ),
        Shape::Icon {
            name,
            area,
            color: c,
        } => {
            let svg = icon_svg(name).unwrap_or_else(|| panic!("no icon {name}"));
            let inner = svg
                .split_once('>')
                .unwrap()
                .1
                .rsplit_once("</svg>")
                .unwrap()
                .0;
            format!(
                r##"<g transform="translate({},{}) scale({})" fill="none" stroke="{hex}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">{}</g>"##,
                area.x,
                area.y,
                area.w / 24.0,
                inner.replace("#FFFFFF", &color(*c).0),
                hex = color(*c).0
            )
        }
    }
}

/// The scene on the theme's canvas.
pub fn svg(scene: &Scene, theme: &Theme) -> String {
    let b = scene.bounds.grown(16.0);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}" width="{}" height="{}"><rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>"#,
        b.x,
        b.y,
        b.w,
        b.h,
        b.w,
        b.h,
        b.x,
        b.y,
        b.w,
        b.h,
        color(theme.surface.canvas).0
    );
    for s in &scene.shapes {
        out.push_str(&shape(s));
        out.push('\n');
    }
    out.push_str("</svg>");
    out
}
