using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Kodeverk;
using Nir.Sdk.Generators.Parametre;
using Nir.Sdk.Generators.Regler;

namespace Nir.Sdk.Generators.Files;

/// <summary>All data files of a compilation, read together so that what one names can be looked for in the others.</summary>
internal sealed class Dataset
{
    private readonly Dictionary<string, Findings> _files = new(StringComparer.Ordinal);

    // Null: the target exists but could not be read, so that nothing can be said about what is in it.
    private readonly Dictionary<string, HashSet<string>?> _targets = new(StringComparer.Ordinal);

    // A source's id and its words.
    private readonly Dictionary<string, string> _word = new(StringComparer.Ordinal);

    // A list's name and the first file, by path, that has it.
    private readonly Dictionary<string, string> _lists = new(StringComparer.OrdinalIgnoreCase);

    private Dataset()
    {
    }

    public static Dataset Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var dataset = new Dataset();
        dataset._targets[DataReference.Lister] = new(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var type = DataFile.TypeOf(file, options.AnalyzerConfigOptionsProvider);
            if (type is not null && DataFile.Read(file, cancellationToken) is { } dataFile)
            {
                dataset.Add(type, dataFile);
            }
        }

        return dataset;
    }

    /// <summary>What is wrong in one file, in the order it stands there.</summary>
    public IEnumerable<DataFault> ErrorIn(string path) =>
        _files.TryGetValue(path, out var findings)
            ? findings.Error
                .Concat(findings.References.Where(IsBroken).Select(ToError))
                .Concat(findings.Wordings.Where(IsMissing).Select(ToError))
                .OrderBy(error => error.Position.Start)
                .ThenBy(error => error.Regel.Id, StringComparer.Ordinal)
            : [];

    private void Add(string type, DataFile file)
    {
        var findings = new Findings();
        var document = JsonDocument.Parse(file.Text);
        switch (type)
        {
            case DataFile.Kodeverk:
                AddList(KodeverkReader.Read(file.Path, document, findings), document, findings);
                break;
            case DataFile.Kilder:
                AddKilder(document, findings);
                break;
            case DataFile.KodeverkReference:
                AddList(KodeverkReader.Read(file.Path, document, findings), document, findings);
                return;
            case DataFile.KilderReference:
                AddKilder(document, findings);
                return;
            case DataFile.Regler:
                RegelReader.Read(document, findings);
                break;
            case DataFile.Combinations:
                CombinationReader.Read(document, findings);
                break;
            case DataFile.ValueLimits:
                ValueLimitReader.Read(document, findings);
                break;
            case DataFile.Parametre:
                ParametreReader.Read(document, findings);
                break;
            default:
                return;
        }

        _files[file.Path] = findings;
    }

    private void AddList(KodeverkModel list, JsonDocument document, Findings findings)
    {
        if (!_lists.TryGetValue(list.Navn, out var other))
        {
            _lists.Add(list.Navn, list.Path);
            _targets[DataReference.Lister]!.Add(list.Navn);
            AddTarget(list.Navn, document, list.Koder.Select(kode => kode.Kode));
        }
        else if (document.Root is { } root)
        {
            var position = root.GetMember("navn")?.Position ?? root.Position;
            findings.Report(DataRules.WrongName, $"There is a list '{list.Navn}' already, in {other}", position);
        }
    }

    private void AddKilder(JsonDocument document, Findings findings)
    {
        var kilder = KilderReader.Read(document, findings).Kilder;
        AddTarget(DataReference.Kilder, document, kilder.Select(kilde => kilde.Id));
        foreach (var kilde in kilder)
        {
            _word[kilde.Id] = kilde.Words;
        }
    }

    private void AddTarget(string target, JsonDocument document, IEnumerable<string> values)
    {
        if (document.Root is null)
        {
            _targets[target] = null;
        }
        else if (!_targets.TryGetValue(target, out var known))
        {
            _targets[target] = new HashSet<string>(values, StringComparer.Ordinal);
        }
        else
        {
            known?.UnionWith(values);
        }
    }

    // A list that does not exist is reported where it is named; its codes are not reported as well.
    private bool IsBroken(DataReference reference) => _targets.TryGetValue(reference.Target, out var values)
        ? values is not null && !values.Contains(reference.Verdi)
        : reference.Target is DataReference.Lovverk or DataReference.Kilder;

    // A source that does not exist is reported as such.
    private bool IsMissing(DataWording wording) => _word.TryGetValue(wording.Kilde, out var words) && !Wording.Holds(words, wording.Words);

    private static DataFault ToError(DataWording wording) => new(
        DataRules.NotInKilde,
        wording.IsName
            ? $"The words of '{wording.Kilde}' do not hold the name '{wording.Words}'; quote what carries it in 'quote', or do not cite it"
            : $"The words of '{wording.Kilde}' do not hold this quotation",
        wording.Position);

    private static DataFault ToError(DataReference reference) => new(
        reference.Regel,
        reference.Target switch
        {
            DataReference.Lister => $"There is no list '{reference.Verdi}'; a type is a list's name, \"bool\" or \"tekst\"",
            DataReference.Kilder => $"There is no source '{reference.Verdi}'; add it to kilder.json",
            _ => $"The list {reference.Target} has no code '{reference.Verdi}'",
        },
        reference.Position);
}
