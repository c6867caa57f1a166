using System.Reflection;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The field register as a reader finds it, in docs/innholdsregister.</summary>
public sealed class ContentsPagesTests
{
    public static TheoryData<Lovverk> Lover => [.. LovverkKodeverk.All.Select(static lov => lov.Verdi)];

    public static TheoryData<string> Regler => [.. Examples.Select(static example => example.Regel)];

    // Real numbers are never written down, so that an example that needs one is not driven here; NIR5xxx is about the transfer, not a field.
    private static IEnumerable<RegelExample> Examples => RegelExamples.Read()
        .Where(static example => example.Surfaces.Contains("validator"))
        .Where(static example => !example.Regel.StartsWith("NIR5", StringComparison.Ordinal))
        .Where(static example => example.IsReadable)
        .Where(static example => !example.Wrong.ToJsonString().Contains("DUF-nummer", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Lover))]
    public void Every_field_of_every_family_that_the_law_has_stands_on_its_page_with_a_source(Lovverk lov)
    {
        var familier = CombinationTable.All.Where(row => row.Lovverk == lov).Select(static row => row.Familie).Distinct();

        foreach (var familie in familier)
        {
            var rows = Rows(lov, familie.ToString());
            Assert.All(
                typeof(Registrering).Assembly.GetType($"Nir.Sdk.Registreringer.{familie}")!.GetProperties()
                    .Where(static property => property.SetMethod is not null),
                property => Assert.Contains(property.Name, rows.Keys));
            Assert.All(rows.Values, static row => Assert.NotEmpty(row[6]));
        }
    }

    [Fact]
    public void A_law_that_a_family_does_not_have_leaves_it_out() =>
        Assert.DoesNotContain("## Asylopplaering", Page(Lovverk.IntegreringslovenKapittel6A), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Lover))]
    public void What_an_attribute_says_under_the_law_stands_with_its_field(Lovverk lov)
    {
        foreach (var familie in CombinationTable.All.Where(row => row.Lovverk == lov).Select(static row => row.Familie).Distinct())
        {
            var rows = Rows(lov, familie.ToString());
            var regler = typeof(Registrering).Assembly.GetType($"Nir.Sdk.Registreringer.{familie}")!.GetProperties()
                .SelectMany(static property => property.GetCustomAttributes<FeltregelAttribute>().Select(regel => (property.Name, regel)))
                .Where(pair => pair.regel.Lovverk == lov);

            Assert.All(regler, pair =>
            {
                Assert.Contains($"[{pair.regel.Regel}](", rows[pair.Name][5], StringComparison.Ordinal);
                Assert.Contains("**", rows[pair.Name][4], StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Regler))]
    public void The_field_that_a_rules_own_example_breaks_names_the_rule(string id)
    {
        var example = Examples.Single(example => example.Regel == id);
        var registrering = NirJson.Read(Encoding.UTF8.GetBytes(example.Wrong.ToJsonString())).Registrering;
        var result = RegistreringValidator.Validate(registrering, ExampleContext.From(example, example.Call));

        var jsonPointer = result.Avvik.First(avvik => avvik.Regel == id).Peker;
        var (part, felt) = Find(registrering.GetType(), jsonPointer);
        Assert.Contains($"[{id}](", Rows(registrering.Lovverk, part)[felt][5], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_forbidden_until_a_day_and_from_another_says_so()
    {
        var row = Rows(Lovverk.IntegreringslovenKapittel6A, nameof(Norskopplaering))[nameof(Norskopplaering.Utdanningsbakgrunn)];

        Assert.Equal("**must not be sent**, to 2023-06-30; from 2026-07-01", row[4]);
    }

    [Fact]
    public void The_index_links_to_every_law()
    {
        var index = Repository.Read("docs", "innholdsregister", "README.md");

        Assert.All(LovverkKodeverk.All, lov => Assert.Contains($"[{lov.Navn}]({lov.Kode}.md)", index, StringComparison.Ordinal));
    }

    private static string Page(Lovverk lov) => Repository.Read("docs", "innholdsregister", $"{lov.ToKode()}.md");

    // The cells of each field's row under one heading, by the field's name.
    private static Dictionary<string, string[]> Rows(Lovverk lov, string heading)
    {
        var section = Page(lov).Split("\n## ").Single(section =>
            section.StartsWith($"{heading}\n", StringComparison.Ordinal) || section.StartsWith($"Part: {heading}\n", StringComparison.Ordinal));
        return section.Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(static line => line.Trim('|', ' ').Split(" | "))
            .ToDictionary(static cells => cells[0]);
    }

    // Which part a JSON pointer leads to, and which field of it.
    private static (string Part, string Felt) Find(Type type, string jsonPointer)
    {
        var felt = "";
        var part = type;
        foreach (var term in jsonPointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static term => !char.IsAsciiDigit(term[0])))
        {
            (part, felt) = (type, char.ToUpperInvariant(term[0]) + term[1..]);
            var property = part.GetProperty(felt)!.PropertyType;
            type = property.IsGenericType ? property.GetGenericArguments()[0] : property;
        }

        return (part.Name, felt);
    }
}
