using System.Reflection;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What of the compiled stage is reached from here.</summary>
/// <param name="As">A thing as the registration that it stands for; null: it stands for none.</param>
/// <param name="Seed">Seeds the coins.</param>
/// <param name="Seen">What the probes have seen.</param>
/// <param name="Delt">What was handed out.</param>
/// <param name="Merket">The witnesses that gave a value.</param>
internal readonly record struct Stage(Func<object?, Introduksjonsprogram?> As, Action<int> Seed, FieldInfo Seen, FieldInfo Delt, FieldInfo Merket);
