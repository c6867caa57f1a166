using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kontroll;

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
        var parametre = Datafil.OfType(context, Datafil.Parametre, Texts)
            .Select(static (file, _) => ParametreReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(Step);

        context.RegisterSourceOutput(parametre, static (output, model) =>
        {
            output.AddSource("Oppslag.g.cs", OppslagSource.Write(model));
            output.AddSource("Parameterrader.g.cs", RadklasseSource.Write(model));
            output.AddSource("Parametre.g.cs", ParametreSource.Write(model));
        });
    }
}
