using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>How many began in time, or did not.</summary>
/// <param name="Kommune">The kommune.</param>
/// <param name="Familie">The programme, or the training.</param>
/// <param name="Lovverk">The law. Null: cannot be computed.</param>
/// <param name="Utfall">How it went.</param>
/// <param name="Mangel">The fact that is missing, as a member path. Null: none is.</param>
/// <param name="Antall">How many persons.</param>
public sealed record Oppstartstall(
    Kommunenummer Kommune, Registreringsfamilie Familie, Lovverk? Lovverk, Oppstartsutfall Utfall, string? Mangel, int Antall);
