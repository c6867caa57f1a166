using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>Hours attended in the weeks of a year. Ordinary training and training in mottak are never added together.</summary>
/// <param name="Kommune">The kommune.</param>
/// <param name="Fylke">The fylke's two digits, as the kommunenummer begins.</param>
/// <param name="Familie">Ordinary training, or training in mottak.</param>
/// <param name="Lovverk">The law.</param>
/// <param name="TimerNorsk">Hours of Norwegian.</param>
/// <param name="TimerSamfunnskunnskap">Hours of social studies.</param>
/// <param name="Antall">How many persons attended; each counts once in a row.</param>
/// <param name="Opplaeringsansvarlig">Who provides the training. Null: not registered, or in mottak.</param>
public sealed record Timetall(
    Kommunenummer Kommune, string Fylke, Registreringsfamilie Familie, Lovverk Lovverk, decimal TimerNorsk, decimal TimerSamfunnskunnskap, int Antall,
    Opplaeringsansvarlig? Opplaeringsansvarlig = null);
