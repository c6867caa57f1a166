using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>A property of the model.</summary>
/// <param name="Navn">Its C# name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Type">The name of the enum or part it holds; empty for all else.</param>
/// <param name="CanBeNull">Whether null means "not given".</param>
/// <param name="IsKey">Whether it tells the part from the others of its list.</param>
/// <param name="IsInherited">Whether every family has it.</param>
/// <param name="Regler">Its field rules.</param>
internal readonly record struct FeltModel(
    string Navn, FeltKind Kind, string Type, bool CanBeNull, bool IsKey, bool IsInherited, EquatableArray<FeltregelModel> Regler);
