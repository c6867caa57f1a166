using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Regler;

/// <summary>Each rule that says it has a fix has one, and it mends the rule's own wrong example in several documents at once.</summary>
public sealed class RettingerTests
{
    private const string Implicit = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;\n";

    private static readonly ImmutableArray<CodeFixProvider> Rettinger =
    [
        .. typeof(NirCodeFix).Assembly.GetTypes().Where(static type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> ReglerMedRetting => [.. Regelbeskrivelser.Alle.Where(static regel => regel.Retting is not null).Select(static regel => regel.Id)];

    [Fact]
    public void A_rule_has_a_fix_when_its_page_says_so_and_no_other_has() => Assert.Equal(
        ReglerMedRetting.Select(static row => row.Data),
        Rettinger.SelectMany(static fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ReglerMedRetting))]
    public async Task The_wrong_example_is_mended_alone_and_everywhere_at_once(string id)
    {
        var build = new Build
        {
            WithGlobalUsings = false,
            Enabled = [id],
            Options = ImmutableDictionary<string, string>.Empty.Add("build_property.NirRegelverksdato", "2026-11-21"),
        };
        var fixing = new Fixing(build, () => Shipped.Analyzers.Single(analyzer => analyzer.SupportedDiagnostics.Any(one => one.Id == id)), Rettinger.Single(fix => fix.FixableDiagnosticIds.Contains(id)), id, choice: null);
        var galt = Implicit + VirkeligeNumre.FyllInn(Kodeeksempler.Galt(id));

        var rettet = await fixing.OneByOneAsync(galt, first: true);

        Assert.NotEqual(galt, rettet);
        Assert.Equal(rettet, await fixing.OneByOneAsync(galt, first: false));
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            await fixing.FixAllAsync(galt, rettet, scope);
        }

        await new Fixground(build).NothingNewAsync(galt, rettet);
    }
}
