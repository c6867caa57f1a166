using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Kodeverk;
using Nir.Sdk.Generators.Parametre;
using Nir.Sdk.Generators.Regler;

namespace Nir.Sdk.Generators.Kontroll;

/// <summary>All data files of a compilation, read together so that what one names can be looked for in the others.</summary>
internal sealed class Datasett
{
    private readonly Dictionary<string, Findings> files = new(StringComparer.Ordinal);

    // Null: the target exists but could not be read, so that nothing can be said about what is in it.
    private readonly Dictionary<string, HashSet<string>?> targets = new(StringComparer.Ordinal);

    // A source's id and its words.
    private readonly Dictionary<string, string> ord = new(StringComparer.Ordinal);

    // A list's name and the first file, by path, that has it.
    private readonly Dictionary<string, string> lister = new(StringComparer.OrdinalIgnoreCase);

    private Datasett()
    {
    }

    public static Datasett Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var datasett = new Datasett();
        datasett.targets[Datareferanse.Lister] = new(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var type = Datafil.TypeOf(file, options.AnalyzerConfigOptionsProvider);
            if (type is not null && Datafil.Read(file, cancellationToken) is { } datafil)
                datasett.Add(type, datafil);
        }

        return datasett;
    }

    /// <summary>What is wrong in one file, in the order it stands there.</summary>
    public IEnumerable<Datafeil> FeilIn(string path) =>
        files.TryGetValue(path, out var findings)
            ? findings.Feil
                .Concat(findings.Referanser.Where(IsBroken).Select(ToFeil))
                .Concat(findings.Ordlyder.Where(IsMissing).Select(ToFeil))
                .OrderBy(feil => feil.Position.Start)
                .ThenBy(feil => feil.Regel.Id, StringComparer.Ordinal)
            : [];

    private void Add(string type, Datafil file)
    {
        var findings = new Findings();
        var document = JsonDocument.Parse(file.Text);
        switch (type)
        {
            case Datafil.Kodeverk:
                AddListe(KodeverkReader.Read(file.Path, document, findings), document, findings);
                break;
            case Datafil.Kilder:
                AddKilder(document, findings);
                break;
            case Datafil.KodeverkReference:
                AddListe(KodeverkReader.Read(file.Path, document, findings), document, findings);
                return;
            case Datafil.KilderReference:
                AddKilder(document, findings);
                return;
            case Datafil.Regler:
                RegelReader.Read(document, findings);
                break;
            case Datafil.Kombinasjoner:
                KombinasjonReader.Read(document, findings);
                break;
            case Datafil.Parametre:
                ParametreReader.Read(document, findings);
                break;
            default:
                return;
        }

        files[file.Path] = findings;
    }

    private void AddListe(KodeverkModel liste, JsonDocument document, Findings findings)
    {
        if (!lister.TryGetValue(liste.Navn, out var other))
        {
            lister.Add(liste.Navn, liste.Path);
            targets[Datareferanse.Lister]!.Add(liste.Navn);
            AddTarget(liste.Navn, document, liste.Koder.Select(kode => kode.Kode));
        }
        else if (document.Root is { } root)
        {
            var position = root.GetMember("navn")?.Position ?? root.Position;
            findings.Report(Dataregler.WrongName, $"There is a list '{liste.Navn}' already, in {other}", position);
        }
    }

    private void AddKilder(JsonDocument document, Findings findings)
    {
        var kilder = KilderReader.Read(document, findings).Kilder;
        AddTarget(Datareferanse.Kilder, document, kilder.Select(kilde => kilde.Id));
        foreach (var kilde in kilder)
            ord[kilde.Id] = kilde.Ord;
    }

    private void AddTarget(string target, JsonDocument document, IEnumerable<string> values)
    {
        if (document.Root is null)
            targets[target] = null;
        else if (!targets.TryGetValue(target, out var known))
            targets[target] = new HashSet<string>(values, StringComparer.Ordinal);
        else
            known?.UnionWith(values);
    }

    // A list that does not exist is reported where it is named; its codes are not reported as well.
    private bool IsBroken(Datareferanse referanse) => targets.TryGetValue(referanse.Maal, out var values)
        ? values is not null && !values.Contains(referanse.Verdi)
        : referanse.Maal is Datareferanse.Lovverk or Datareferanse.Kilder;

    // A source that does not exist is reported as such.
    private bool IsMissing(Dataordlyd ordlyd) => ord.TryGetValue(ordlyd.Kilde, out var words) && !Ordlyd.Holds(words, ordlyd.Ord);

    private static Datafeil ToFeil(Dataordlyd ordlyd) => new(
        Dataregler.NotInKilde,
        ordlyd.ErNavn
            ? $"The words of '{ordlyd.Kilde}' do not hold the name '{ordlyd.Ord}'; quote what carries it in 'sitat', or do not cite it"
            : $"The words of '{ordlyd.Kilde}' do not hold this quotation",
        ordlyd.Position);

    private static Datafeil ToFeil(Datareferanse referanse) => new(
        referanse.Regel,
        referanse.Maal switch
        {
            Datareferanse.Lister => $"There is no list '{referanse.Verdi}'; a type is a list's name, \"bool\" or \"tekst\"",
            Datareferanse.Kilder => $"There is no source '{referanse.Verdi}'; add it to kilder.json",
            _ => $"The list {referanse.Maal} has no code '{referanse.Verdi}'",
        },
        referanse.Position);
}
