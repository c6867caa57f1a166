using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Contract.Views;

/// <summary>How large a kommune is in the sense of grunntilskudd.</summary>
/// <param name="Kommune">The kommune.</param>
/// <param name="Personer">How many persons norsktilskudd is counted from in the year; each counts once, in mottak not at all.</param>
/// <param name="Klasse">The size.</param>
public sealed record Grunntilskudd(Kommunenummer Kommune, int Personer, Grunntilskuddsklasse Klasse);
