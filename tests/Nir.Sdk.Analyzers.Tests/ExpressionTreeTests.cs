using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests;

/// <summary>An expression tree is data for whoever runs it: no rule looks into one. The same code that is run here is reported.</summary>
public class ExpressionTreeTests
{
    private const string New =
        "Id = default, Kommune = default, Person = null!, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = Lovverk.Introduksjonsloven";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "NIR1001", "Func<object>", $"() => new Introduksjonsprogram {{ {New}, Sluttmaal = Sluttmaal.Arbeid }}" },
        { "NIR1906", "Func<IsoUke, object>", "uke => new Norsktimer { Uke = uke, Timer = 170 }" },
        { "NIR1909", "Func<object>", $"() => new Introduksjonsprogram {{ {New}, Startdato = new DateOnly(1026, 1, 1) }}" },
        { "NIR1954", "Func<Introduksjonsprogram, bool>", "p => p.Lovverk == Lovverk.Integreringsloven && Old(p)" },
        { "NIR2001",
            "Func<object>", $"() => client.SendAsync(new Introduksjonsprogram {{ {New}, Avslutning = new() {{ Dato = default, Avslutningsaarsak = Avslutningsaarsak.Ukjent }} }}, null, null, default)" },
        { "NIR2003",
            "Func<object>", $"() => new Introduksjonsprogram {{ {New}, Avslutning = new() {{ Dato = default, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid }} }}" },
        { "NIR2051", "Func<object>", "() => (Sluttmaal)997" },
        { "NIR2053", "Func<Sluttmaal, bool>", "target => target.ToKode() == \"arbeid\"" },
        { "NIR2054", "Func<Introduksjonsprogram, bool>", "p => p.Lovverk == Lovverk.Integreringsloven" },
        { "NIR4051", "Action<Foedselsnummer>", "fnr => Console.WriteLine(fnr.RevealValue())" },
        { "NIR4053", "Func<Foedselsnummer, object>", "fnr => new Uri(fnr.RevealValue())" },
        { "NIR4054", "Func<string>", $"() => \"{RealNumbers.Foedselsnummer()}\"" },
        { "NIR4055", "Action<string>", "fnr => Console.WriteLine(fnr)" },
        { "NIR4056", "Func<Registrering, string>", "r => System.Text.Json.JsonSerializer.Serialize(r, (System.Text.Json.JsonSerializerOptions?)null)" },
        { "NIR5051", "Func<Registrering, Task>", "r => client.SendAsync(r, null, null, default)" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_run_is_reported_and_what_is_data_is_not(string id, string type, string lambda)
    {
        Assert.Contains(await AnalyzeAsync(type, lambda), one => one.Id == id);
        Assert.Empty(await AnalyzeAsync($"System.Linq.Expressions.Expression<{type}>", lambda));
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string type, string lambda)
    {
        var build = new Build { Enabled = ["NIR1953"] };
        var compilation = build.Compile(
        [
            ("Test0.cs", $$"""
                class Proeve
                {
                    void M(NirClient client)
                    {
                        {{type}} written = {{lambda}};
                        GC.KeepAlive(written);
                    }

                    static bool Old([GjelderLovverk(Lovverk.Introduksjonsloven)] Introduksjonsprogram p) => p is not null;
                }
                """),
        ]);
        return build.AnalyzeCompilingAsync(Shipped.Analyzers, compilation);
    }
}
