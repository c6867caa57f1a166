namespace Fagsystem.Generering;

/// <summary>A kind of participant in the export.</summary>
/// <param name="Hva">What is special, for the fasit; empty when nothing is.</param>
/// <param name="Antall">How many.</param>
/// <param name="Lag">Makes one.</param>
/// <param name="Dobbelt">Each is in the export twice, under two local numbers.</param>
internal sealed record Tilfelle(string Hva, int Antall, Func<Deltakerbygger, Deltakerkladd> Lag, bool Dobbelt = false);
