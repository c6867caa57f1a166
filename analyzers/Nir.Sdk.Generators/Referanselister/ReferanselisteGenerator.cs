using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Turns the reference lists into C#. Reports nothing: that is the analyzer's work.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ReferanselisteGenerator : IIncrementalGenerator
{
    internal const string KommunerTexts = "KommunerTexts";
    internal const string Kommuner = "Kommuner";
    internal const string BydelerTexts = "BydelerTexts";
    internal const string Bydeler = "Bydeler";
    internal const string LandTexts = "LandTexts";
    internal const string Land = "Land";
    internal const string SpraakTexts = "SpraakTexts";
    internal const string Spraak = "Spraak";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var kommuner = Datafil.OfType(context, KommunerReader.NirData, KommunerTexts)
            .Select(static (file, _) => KommunerReader.Read(file.Text, new Findings()))
            .WithTrackingName(Kommuner);

        var bydeler = Datafil.OfType(context, BydelerReader.NirData, BydelerTexts)
            .Select(static (file, _) => BydelerReader.Read(file.Text, new Findings()))
            .WithTrackingName(Bydeler);

        var land = Datafil.OfType(context, Kodeform.Land.NirData, LandTexts)
            .Select(static (file, _) => KoderReader.Read(file.Text, Kodeform.Land, new Findings()))
            .WithTrackingName(Land);

        var spraak = Datafil.OfType(context, Kodeform.Spraak.NirData, SpraakTexts)
            .Select(static (file, _) => KoderReader.Read(file.Text, Kodeform.Spraak, new Findings()))
            .WithTrackingName(Spraak);

        context.RegisterSourceOutput(kommuner, static (output, rows) =>
            output.AddSource("Kommuneregister.g.cs", RegisterSource.Write(rows)));
        context.RegisterSourceOutput(bydeler, static (output, rows) =>
            output.AddSource("Bydelsregister.g.cs", RegisterSource.Write(rows)));
        context.RegisterSourceOutput(land, static (output, rows) =>
            output.AddSource("Landregister.g.cs", RegisterSource.Write("Landregister", "Land", rows)));
        context.RegisterSourceOutput(spraak, static (output, rows) =>
            output.AddSource("Spraakregister.g.cs", RegisterSource.Write("Spraakregister", "Spraak", rows)));
    }
}
