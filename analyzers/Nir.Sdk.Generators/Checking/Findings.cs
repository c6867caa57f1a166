using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Checking;

/// <summary>Collects what one reading of a data file finds wrong, and what it needs from other files.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<DataFault>.Builder _error = ImmutableArray.CreateBuilder<DataFault>();
    private readonly ImmutableArray<DataReference>.Builder _references = ImmutableArray.CreateBuilder<DataReference>();

    private readonly ImmutableArray<DataWording>.Builder _wordings = ImmutableArray.CreateBuilder<DataWording>();

    public ImmutableArray<DataFault> Error => _error.ToImmutable();

    public ImmutableArray<DataReference> References => _references.ToImmutable();

    public ImmutableArray<DataWording> Wordings => _wordings.ToImmutable();

    public void Report(DiagnosticDescriptor regel, string message, JsonPosition position) =>
        _error.Add(new DataFault(regel, message, position));

    public void Report(ImmutableArray<JsonError> errors)
    {
        foreach (var error in errors)
        {
            Report(DataRules.NotJson, error.Message, error.Position);
        }
    }

    public void Expect(DiagnosticDescriptor regel, string target, string value, JsonPosition position) =>
        _references.Add(new DataReference(regel, target, value, position));

    public void ExpectWording(DataWording wording) => _wordings.Add(wording);
}
