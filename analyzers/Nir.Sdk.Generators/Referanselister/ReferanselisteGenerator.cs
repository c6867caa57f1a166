using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Turns the reference lists into C#. Reports nothing: that is the analyzer's work.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ReferanselisteGenerator : IIncrementalGenerator
{
    internal const string KommunerTexts = "KommunerTexts";
    internal const string Kommuner = "Kommuner";
    internal const string BydelerTexts = "BydelerTexts";
    internal const string Bydeler = "Bydeler";
    internal const string NaeringsregionerTexts = "NaeringsregionerTexts";
    internal const string Naeringsregioner = "Naeringsregioner";
    internal const string LandTexts = "LandTexts";
    internal const string Land = "Land";
    internal const string SpraakTexts = "SpraakTexts";
    internal const string Spraak = "Spraak";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var kommuner = DataFile.OfType(context, KommunerReader.NirData, KommunerTexts)
            .Select(static (file, _) => KommunerReader.Read(file.Text, new Findings()))
            .WithTrackingName(Kommuner);

        var bydeler = DataFile.OfType(context, BydelerReader.NirData, BydelerTexts)
            .Select(static (file, _) => BydelerReader.Read(file.Text, new Findings()))
            .WithTrackingName(Bydeler);

        var naeringsregioner = DataFile.OfType(context, NaeringsregionerReader.NirData, NaeringsregionerTexts)
            .Select(static (file, _) => NaeringsregionerReader.Read(file.Text, new Findings()))
            .WithTrackingName(Naeringsregioner);

        var land = DataFile.OfType(context, KodeFormat.Land.NirData, LandTexts)
            .Select(static (file, _) => KoderReader.Read(file.Text, KodeFormat.Land, new Findings()))
            .WithTrackingName(Land);

        var spraak = DataFile.OfType(context, KodeFormat.Spraak.NirData, SpraakTexts)
            .Select(static (file, _) => KoderReader.Read(file.Text, KodeFormat.Spraak, new Findings()))
            .WithTrackingName(Spraak);

        context.RegisterSourceOutput(kommuner, static (output, rows) =>
            output.AddSource("KommuneRegistry.g.cs", RegisterSource.Write(rows)));
        context.RegisterSourceOutput(bydeler, static (output, rows) =>
            output.AddSource("BydelRegistry.g.cs", RegisterSource.Write(rows)));
        context.RegisterSourceOutput(naeringsregioner, static (output, rows) =>
            output.AddSource("NaeringsregionRegistry.g.cs", RegisterSource.Write(rows)));
        context.RegisterSourceOutput(land, static (output, rows) =>
            output.AddSource("LandRegistry.g.cs", RegisterSource.Write("LandRegistry", rows)));
        context.RegisterSourceOutput(spraak, static (output, rows) =>
            output.AddSource("SpraakRegistry.g.cs", RegisterSource.Write("SpraakRegistry", rows)));
    }
}
