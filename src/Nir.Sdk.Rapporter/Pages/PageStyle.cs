namespace Nir.Sdk.Rapporter.Pages;

/// <summary>How pages that stand alone look, on a screen and on A4.</summary>
internal static class PageStyle
{
    private const string Css = """
        :root { color-scheme: light; --ink: #1a1a1a; --soft: #555; --line: #c8c8c8; --has: #0b5a7d; --before: #7a8b93; --all: #e6eaec; --late: #8a1c1c; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; color: var(--ink); background: #fff; font: 16px/1.5 system-ui, sans-serif; }
        h1 { margin: 0; font-size: 1.9rem; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; break-after: avoid; }
        header p { margin: .25rem 0 0; color: var(--soft); }
        .summary { margin-top: 1rem; padding: .75rem 1rem; border-left: .4rem solid var(--has); background: #f4f7f8; }
        .summary p { margin: .25rem 0; }
        .big b { font-size: 1.6rem; }
        .late b { color: var(--late); }
        .chart { list-style: none; margin: .5rem 0 1rem; padding: 0; }
        .chart li { display: grid; grid-template-columns: 16rem 1fr; gap: 0 .75rem; padding: .2rem 0; break-inside: avoid; }
        .item { grid-row: span 2; }
        .line { grid-column: 2; display: flex; align-items: center; gap: .6rem; }
        .when { width: 2rem; color: var(--soft); font-size: .85rem; }
        .bar { flex: 1; height: .9rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .bar .all { fill: var(--all); }
        .bar .has { fill: var(--has); }
        .bar.before .has { fill: var(--before); }
        .figure { width: 11rem; font-variant-numeric: tabular-nums; }
        table { width: 100%; margin: .5rem 0 1rem; border-collapse: collapse; font-size: .93rem; }
        caption { padding: .25rem 0; text-align: left; color: var(--soft); }
        th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { border-bottom: 2px solid var(--ink); }
        tbody th { font-weight: 600; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        .soft { color: var(--soft); font-size: .87rem; }
        footer { margin-top: 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .87rem; }
        @media (max-width: 45rem) { .chart li { grid-template-columns: 1fr; } .line { grid-column: 1; } body { padding: 1rem; } }
        @page { size: A4; margin: 15mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          thead { display: table-header-group; }
          tr, .chart li, .summary { break-inside: avoid; }
          caption { break-after: avoid; }
        }
        """;

    // A sheet of our own, with nothing filled in.
    public static Html Sheet { get; } = Html.Written(Css);
}
