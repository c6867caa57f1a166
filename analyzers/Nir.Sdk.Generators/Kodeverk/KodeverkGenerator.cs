using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Turns the code lists and their sources into C#. Reports nothing: that is the analyzer's work.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KodeverkGenerator : IIncrementalGenerator
{
    internal const string ListTexts = "ListTexts";
    internal const string Lister = "Lister";
    internal const string ListReferences = "ListReferences";
    internal const string KilderTexts = "KilderTexts";
    internal const string Kilder = "Kilder";
    internal const string MergedKilder = "MergedKilder";
    internal const string Inputs = "Inputs";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var lists = DataFile.OfType(context, DataFile.Kodeverk, ListTexts)
            .Where(static file => KodeverkReader.NameOf(file.Path) is not null)
            .Select(static (file, _) => KodeverkReader.Read(file.Path, JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(Lister);

        var references = lists
            .Select(static (list, _) => new ListReference(list.Navn, list.Path))
            .Collect()
            .Select(static (all, _) => ListReference.Merge(all))
            .WithTrackingName(ListReferences);

        var kilder = DataFile.OfType(context, DataFile.Kilder, KilderTexts)
            .Select(static (file, _) => KilderReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(Kilder)
            .Collect();

        var merged = kilder
            .Select(static (files, _) => KildeRegistrySource.Merge(files))
            .WithTrackingName(MergedKilder);

        var inputs = lists
            .Combine(references)
            .Where(static pair => pair.Right.Contains(new ListReference(pair.Left.Navn, pair.Left.Path)))
            .Combine(merged)
            .Select(static (pair, _) => KodeverkInput.Create(pair.Left.Left, pair.Right, pair.Left.Right))
            .WithTrackingName(Inputs);

        context.RegisterSourceOutput(inputs, static (output, input) =>
            output.AddSource($"Kodeverk.{input.List.Navn}.g.cs", KodeverkSource.Write(input)));

        // A project without lists has no register to complete, nor one without sources.
        context.RegisterSourceOutput(references, static (output, all) =>
        {
            if (!all.IsEmpty)
            {
                output.AddSource("KodeverkRegistry.g.cs", KodeverkRegistrySource.Write(all));
            }
        });

        var register = merged.Combine(kilder.Select(static (files, _) => files.Length > 0));
        context.RegisterSourceOutput(register, static (output, pair) =>
        {
            if (pair.Right)
            {
                output.AddSource("KildeRegistry.g.cs", KildeRegistrySource.Write(pair.Left));
            }
        });
    }
}
