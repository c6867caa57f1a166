using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Kontroll;

/// <summary>Collects what one reading of a data file finds wrong, and what it needs from other files.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<Datafeil>.Builder feil = ImmutableArray.CreateBuilder<Datafeil>();
    private readonly ImmutableArray<Datareferanse>.Builder referanser = ImmutableArray.CreateBuilder<Datareferanse>();

    private readonly ImmutableArray<Dataordlyd>.Builder ordlyder = ImmutableArray.CreateBuilder<Dataordlyd>();

    public ImmutableArray<Datafeil> Feil => feil.ToImmutable();

    public ImmutableArray<Datareferanse> Referanser => referanser.ToImmutable();

    public ImmutableArray<Dataordlyd> Ordlyder => ordlyder.ToImmutable();

    public void Report(DiagnosticDescriptor regel, string message, JsonPosition position) =>
        feil.Add(new Datafeil(regel, message, position));

    public void Report(ImmutableArray<JsonError> errors)
    {
        foreach (var error in errors)
            Report(Dataregler.NotJson, error.Message, error.Position);
    }

    public void Expect(DiagnosticDescriptor regel, string maal, string verdi, JsonPosition position) =>
        referanser.Add(new Datareferanse(regel, maal, verdi, position));

    public void ExpectOrdlyd(Dataordlyd ordlyd) => ordlyder.Add(ordlyd);
}
