using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests;

public sealed class RegelDescriptionsTests
{
    [Fact]
    public void Every_rule_that_speaks_in_the_analyzers_has_a_descriptor_and_no_other()
    {
        var spoken = Sdk.Regler.RegelCatalogue.All.Where(static regel => regel.Surfaces.Contains(Sdk.Regler.RegelSurface.Analyzer))
            .Select(static regel => regel.Id);

        Assert.Equal(spoken, RegelDescriptions.All.Select(static regel => regel.Id));
    }

    [Fact]
    public void Texts_are_bokmaal_for_a_norwegian_reader_and_english_for_all_others()
    {
        var descriptor = RegelDescriptions.NIR1001.Descriptor;

        Assert.Equal("Sluttmål skal ikke registreres etter introduksjonsloven", descriptor.Title.ToString(CultureInfo.GetCultureInfo("nb-NO")));
        Assert.Equal("Sluttmål must not be registered under introduksjonsloven", descriptor.Title.ToString(CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("Sluttmål must not be registered under introduksjonsloven", descriptor.Title.ToString(null));
    }

    [Fact]
    public void A_documented_prohibition_is_an_error_a_derived_one_a_warning_and_a_missing_value_never_more_than_a_warning()
    {
        Assert.Equal(DiagnosticSeverity.Error, RegelDescriptions.NIR1001.Descriptor.DefaultSeverity);
        Assert.Equal(DiagnosticSeverity.Warning, RegelDescriptions.NIR1012.Descriptor.DefaultSeverity);
        Assert.Equal(DiagnosticSeverity.Warning, RegelDescriptions.NIR1201.Descriptor.DefaultSeverity);
        Assert.False(RegelDescriptions.NIR1953.Descriptor.IsEnabledByDefault);
    }

    [Fact]
    public void Every_help_link_opens_in_a_browser_and_leads_to_a_page_that_speaks_of_the_compiler()
    {
        var pages = $"{XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value}/blob/main/";

        Assert.All(RegelDescriptions.All, regel =>
        {
            var link = new Uri(regel.Descriptor.HelpLinkUri, UriKind.Absolute).ToString();
            Assert.StartsWith(pages, link, StringComparison.Ordinal);
            Assert.Contains("## In the compiler", Repository.Read(link[pages.Length..].Split('/')), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_rule_belongs_to_an_analyzer_and_each_analyzer_speaks_only_of_known_rules()
    {
        var supported = Shipped.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id).Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(RegelDescriptions.All.Select(static regel => regel.Id), supported);
    }

    [Theory]
    [InlineData(true, "2026-06-30", false, false)]
    [InlineData(true, "2026-07-01", true, true)]
    [InlineData(true, "2027-01-01", false, false)]
    [InlineData(false, "2026-06-30", false, false)]
    [InlineData(false, "2026-07-01", false, true)]
    [InlineData(false, "2027-01-01", false, true)]
    public void A_rule_dated_by_the_case_may_be_in_force_once_a_period_has_begun_and_one_dated_by_the_register_certainly_is_in_it(
        bool byRegister, string day, bool certainly, bool possibly)
    {
        var rule = Dated(byRegister);
        var date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(certainly, rule.IsInForce(date));
        Assert.Equal(possibly, rule.MayBeInForce(date));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_dated_rule_nothing_is_said_without_a_date(bool byRegister)
    {
        Assert.False(Dated(byRegister).IsInForce(null));
        Assert.False(Dated(byRegister).MayBeInForce(null));
    }

    private static RegelDescription Dated(bool byRegister) => new()
    {
        Id = "NIR1999",
        Kind = RegelKind.Forbudt,
        Default = DefaultSeverity.Error,
        Tittel = new("Tittel", "Title"),
        Message = new("Tekst", "Text"),
        Beskrivelse = new("Hvorfor", "Why"),
        IsDatedByRegistrering = byRegister,
        Perioder = [new(new(2026, 7, 1), new(2027, 1, 1))],
        Rettsstillinger = [],
    };
}
