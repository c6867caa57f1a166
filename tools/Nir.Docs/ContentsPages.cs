using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Docs;

/// <summary>The field register: for each law, every field with its type, code list, rules and source, read from the model.</summary>
internal static class ContentsPages
{
    private static readonly IReadOnlyList<string> Columns = ["Field", "JSON", "Type", "Code list", "Under this law", "Rules", "Source", "What it is"];

    private static readonly FrozenDictionary<string, string> Laws = new Dictionary<string, string>
    {
        ["IL"] = "il-5",
        ["IF"] = "if-1",
        ["INT"] = "int-2",
    }.ToFrozenDictionary();

    public static IEnumerable<Page> All()
    {
        yield return new Page("docs/innholdsregister/README.md", Index());
        foreach (var lovverk in LovverkKodeverk.All)
        {
            yield return new Page($"docs/innholdsregister/{lovverk.Kode}.md", Write(lovverk));
        }
    }

    /// <summary>The type of a family.</summary>
    public static Type TypeOf(Registreringsfamilie familie) =>
        typeof(Registrering).Assembly.GetType($"{typeof(Registrering).Namespace}.{familie}", throwOnError: true)!;

    private static string Index()
    {
        var text = new StringBuilder("""
            # Field register

            What can be registered under each law: field, JSON name, type, code list, rules and source. Generated from the model by
            `.ci/update`. It is the register of this contract; IMDi's own Innholdsregister is not public.


            """);
        text.Append(Markdown.Head("Law", "Families"));
        foreach (var lovverk in LovverkKodeverk.All)
        {
            text.Append(Markdown.Row($"[{lovverk.Navn}]({lovverk.Kode}.md)", string.Join(", ", Families(lovverk.Verdi))));
        }

        text.Append("""

            In the column «Under this law»: **always**, the contract requires it; **required**, a transfer without it is refused; **expected**,
            it must be registered within two months and its absence is a remark; **must not be sent**, a transfer with it is refused;
            **does not belong**, it is remarked on; **when there is one**, nothing is said of its absence. What else a rule asks for stands on its page.

            IL is integreringsloven, IF integreringsforskriften, INT introduksjonsloven. Where a field's own documentation cites no paragraph,
            the one of the part that holds it stands here.

            """);
        return text.ToString();
    }

    private static string Write(KodeEntry<Lovverk> lovverk)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {lovverk.Navn}: fields\n\n");
        var parts = new List<Type>();
        foreach (var familie in Families(lovverk.Verdi))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {familie}\n\n{Combinations(familie, lovverk.Verdi)}\n");
            AppendFields(text, TypeOf(familie), lovverk.Verdi, parts);
        }

        // Grows while it is walked: a part may hold parts.
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part: {parts[i].Name}\n\n");
            AppendFields(text, parts[i], lovverk.Verdi, parts);
        }

        return text.ToString();
    }

    private static IEnumerable<Registreringsfamilie> Families(Lovverk lovverk) =>
        CombinationTable.All.Where(row => row.Lovverk == lovverk).Select(static row => row.Familie).Distinct().Order();

    private static string Combinations(Registreringsfamilie familie, Lovverk lovverk)
    {
        var text = new StringBuilder();
        foreach (var row in CombinationTable.All.Where(row => row.Familie == familie && row.Lovverk == lovverk && row.Rettsstilling is not null))
        {
            var basis = row.Kilde is { } kilde ? $"{Markdown.Link(kilde)}: «{row.Sitat}»" : row.Begrunnelse;
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {row.Rettsstilling!.Value.GetNavn()}, {Markdown.Interval(row.Periode.Fra, row.Periode.Til)} ({row.Grunnlag}). {basis}\n");
        }

        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, Type piece, Lovverk lovverk, List<Type> parts)
    {
        text.Append(Markdown.Head(Columns));
        foreach (var felt in ModelFelt.I(piece))
        {
            text.Append(Markdown.Row(
                felt.Navn, $"`{felt.JsonName}`", felt.Type, CodeList(felt, lovverk), UnderLaw(felt, lovverk), Rules(felt, lovverk), Source(felt, lovverk),
                felt.Beskrivelse));
            if (felt.Content is { } part && !parts.Contains(part))
            {
                parts.Add(part);
            }
        }

        text.Append('\n');
    }

    private static string CodeList(ModelFelt felt, Lovverk lovverk) => felt.Kodeverk is { } list
        ? string.Create(CultureInfo.InvariantCulture, $"[{list.Navn}](../kodeverk/{list.Navn}.md), {list.Entries.Count(kode => kode.IsValid(lovverk))} codes")
        : "";

    private static string UnderLaw(ModelFelt felt, Lovverk lovverk)
    {
        var said = felt.Feltregler(lovverk).Select(static attribute => Said(Find(attribute.Regel))).ToList();
        return said.Count > 0 ? string.Join("<br>", said) : felt.IsPaakrevd ? "always" : "when there is one";
    }

    private static string Said(Regel regel)
    {
        var word = (regel.Kind, regel.Alvorlighet) switch
        {
            (RegelKind.Forbudt, Alvorlighet.Avvisning) => "must not be sent",
            (RegelKind.Forbudt, _) => "does not belong",
            (RegelKind.Paakrevd, _) => "required",
            _ => "expected",
        };
        var periods = string.Join("; ", regel.Perioder.Select(static periode => Markdown.Interval(periode.Fra, periode.Til)));
        var only = string.Join(", ", regel.Rettsstillinger.Select(static rettsstilling => rettsstilling.GetNavn()));
        return string.Join(", ", new[] { $"**{word}**", periods, only }.Where(static part => part.Length > 0));
    }

    private static string Rules(ModelFelt felt, Lovverk lovverk) => string.Join(", ", felt.Feltregler(lovverk)
        .Select(static attribute => attribute.Regel)
        .Concat(felt.GeneralRegler)
        .Select(static regel => $"[{regel}](../rules/{regel}.md)"));

    private static string Source(ModelFelt felt, Lovverk lovverk)
    {
        var sources = felt.Paragrafer.Select(Law)
            .Concat(felt.Feltregler(lovverk).Select(static attribute => Find(attribute.Regel).Kilde).OfType<Kilde>().Select(Markdown.Link))
            .Distinct()
            .ToList();
        return sources.Count > 0 ? string.Join("<br>", sources) : "the contract's own";
    }

    private static string Law(string paragraf) =>
        KildeRegistry.TryFind(Laws[paragraf.Split(' ')[0]], out var kilde) ? $"[{paragraf}]({kilde.Url})" : paragraf;

    private static Regel Find(string id) => RegelCatalogue.TryFind(id, out var regel) ? regel : throw new KeyNotFoundException($"There is no rule {id}.");
}
