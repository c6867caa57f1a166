using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Register.Dashboard.Pages;

/// <summary>A rule of the catalogue: what it says, why, since when and on what ground.</summary>
internal static class RulePage
{
    public static Page Create(View view, string id) => RegelCatalogue.TryFind(id, out var rule)
        ? new($"{rule.Id}: {rule.TittelEn}", Section.Requests, Part.Fixed(Markup(rule)))
        : MissingPage.Create(view, "The catalogue has no such rule; it may come from an overlay.");

    /// <summary>Where a rule comes from; nothing when it is assumed.</summary>
    public static Html Source(Kilde? source) => source?.Url.Scheme is not ("https" or "http")
        ? Html.From($"""<p class="source">Source: none. It is assumed.</p>""")
        : Html.From(
            $"""<p class="source">Source: <a lang="nb" rel="noreferrer" href="{source.Url.AbsoluteUri}">{source.Tittel}{(source.Paragraf is { } place ? $", {place}" : "")}</a></p>""");

    private static Html Markup(Regel rule) => Html.From($"""
        <p class="nb lead" lang="nb">{rule.Tittel}</p>
        <dl class="facts">
        <div><dt>Kind</dt><dd lang="nb">{rule.Kind.ToString().ToLowerInvariant()}</dd></div>
        <div><dt>Leads to</dt><dd>{(rule.Alvorlighet is Alvorlighet.Avvisning ? "refusal" : "remark")}</dd></div>
        <div><dt>Level</dt><dd lang="nb">{rule.Grunnlag.ToString().ToLowerInvariant()}</dd></div>
        <div><dt>Must act</dt><dd lang="nb">{rule.Ansvarlig.ToString().ToLowerInvariant()}</dd></div>
        {Html.When(rule.Perioder.Length > 0, Html.From($"<div><dt>Holds</dt><dd>{rule.Perioder.Select(Period)}</dd></div>"))}
        </dl>
        {Pair("What it says", rule.TekstEn, rule.Tekst)}
        {Pair("Why", rule.WhyEn, rule.Why)}
        {Pair("What to do", rule.UtbedringEn, rule.Utbedring)}
        <h2>Source</h2>
        {Source(rule.Kilde)}
        {Html.When(rule.Sitat is not null, Html.From($"""<blockquote lang="nb">{rule.Sitat}</blockquote>"""))}
        {Html.When(rule.Begrunnelse is not null, Html.From($"""<p lang="nb" class="nb">{rule.Begrunnelse}</p>"""))}
        """);

    private static Html Pair(string heading, string english, string bokmaal) => Html.From($"""
        <h2>{heading}</h2><div class="languages"><p>{english}</p><p lang="nb" class="nb">{bokmaal}</p></div>
        """);

    private static Html Period(Gyldighetsperiode period) => Html.From($"""
        <span class="period">{(period.Fra is null ? "until " : "from ")}{View.Day(period.Fra)}{(period is { Fra: not null, Til: not null } ? " until " : "")}{View.Day(period.Til)}{(period.Til is null ? "" : " (the first day it does not hold)")}</span>
        """);
}
