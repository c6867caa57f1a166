using System.Collections.Immutable;

namespace Nir.Sdk.Frister.Valg;

/// <summary>A point that the sources leave open.</summary>
/// <param name="Id">The id, never reused: <c>U-17</c>.</param>
/// <param name="Navn">The member of <see cref="RegelmotorOptions"/> that chooses.</param>
/// <param name="Question">What is open, in bokmål.</param>
/// <param name="QuestionEn">What is open, in English.</param>
/// <param name="Possibilities">The readings, in the order of the member's enum; the first is the default.</param>
public sealed record Valgpunkt(string Id, string Navn, string Question, string QuestionEn, ImmutableArray<ValgOption> Possibilities);
