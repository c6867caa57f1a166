using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Checking;

/// <summary>Collects what one reading of a data file finds wrong, and what it needs from other files.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<DataFault>.Builder error = ImmutableArray.CreateBuilder<DataFault>();
    private readonly ImmutableArray<DataReference>.Builder references = ImmutableArray.CreateBuilder<DataReference>();

    private readonly ImmutableArray<DataWording>.Builder wordings = ImmutableArray.CreateBuilder<DataWording>();

    public ImmutableArray<DataFault> Error => error.ToImmutable();

    public ImmutableArray<DataReference> References => references.ToImmutable();

    public ImmutableArray<DataWording> Wordings => wordings.ToImmutable();

    public void Report(DiagnosticDescriptor regel, string message, JsonPosition position) =>
        error.Add(new DataFault(regel, message, position));

    public void Report(ImmutableArray<JsonError> errors)
    {
        foreach (var error in errors)
            Report(DataRules.NotJson, error.Message, error.Position);
    }

    public void Expect(DiagnosticDescriptor regel, string target, string value, JsonPosition position) =>
        references.Add(new DataReference(regel, target, value, position));

    public void ExpectWording(DataWording wording) => wordings.Add(wording);
}
