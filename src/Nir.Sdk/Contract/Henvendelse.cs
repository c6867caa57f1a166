using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>A contact, an application or a claim from a person («Registrer kontakt», «krav/søknad»), or the municipality's offer.</summary>
public sealed record Henvendelse
{
    /// <summary>Chosen by the fagsystem, and the same in every later transfer.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required Henvendelsestype Type { get; init; }

    /// <summary>What it is about: the programme, or the training.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>The day it was received, or the offer was given.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Henvendelse), PrintMembers);
}
