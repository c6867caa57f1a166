using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Generators.Checking;

/// <summary>A data file's text. Two are equal when path and text are, so that a reading is done again only then.</summary>
internal readonly record struct DataFile(string Path, string Text)
{
    public const string Kodeverk = "kodeverk";
    public const string Kilder = "kilder";
    public const string Regler = "regler";
    public const string Combinations = "kombinasjoner";
    public const string ValueLimits = "verdigrenser";
    public const string Parametre = "parametre";

    /// <summary>The rules again, for the analyzers' descriptors: read here, reported where the rules themselves are built.</summary>
    public const string ReglerForAnalyzers = "regler-analyzer";

    /// <summary>The possible days and hours again, for the analyzers.</summary>
    public const string ValueLimitsForAnalyzers = "verdigrenser-analyzer";

    /// <summary>Lists and sources that another project is built from: looked up here, generated and reported there.</summary>
    public const string KodeverkReference = "kodeverk-reference";
    public const string KilderReference = "kilder-reference";

    private const string Metadata = "build_metadata.AdditionalFiles.NirData";

    /// <summary>What the project file says a file holds (its NirData metadata); null for files of others.</summary>
    public static string? TypeOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var type) && type.Length > 0 ? type : null;

    /// <summary>A file's text; null when it cannot be read.</summary>
    public static DataFile? Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken)?.ToString() is { } text ? new DataFile(file.Path, text) : null;

    /// <summary>The files of one type, as they change.</summary>
    public static IncrementalValuesProvider<DataFile> OfType(
        IncrementalGeneratorInitializationContext context, string type, string trackingName) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => TypeOf(pair.Left, pair.Right) == type)
            .Select(static (pair, cancellationToken) => Read(pair.Left, cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file.GetValueOrDefault())
            .WithTrackingName(trackingName);
}
