using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Makes the parameter tables of the law, and a class per table for its rows.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ParameterGenerator : IIncrementalGenerator
{
    internal const string Texts = "ParametreTexts";
    internal const string Step = "Parametre";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parameters = DataFile.OfType(context, DataFile.Parametre, Texts)
            .Select(static (file, _) => ParametreReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(Step);

        context.RegisterSourceOutput(parameters, static (output, model) =>
        {
            output.AddSource("SakLookup.g.cs", SakLookupSource.Write(model));
            output.AddSource("Parameterrader.g.cs", RowClassSource.Write(model));
            output.AddSource("Parametre.g.cs", ParametreSource.Write(model));
            output.AddSource("RowFingerprints.g.cs", RowFingerprintSource.Write(model));
        });
    }
}
