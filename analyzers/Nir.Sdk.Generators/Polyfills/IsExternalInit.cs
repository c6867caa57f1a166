namespace System.Runtime.CompilerServices;

// The compiler asks for this type by name when it compiles init accessors; netstandard2.0 has none.
[Microsoft.CodeAnalysis.Embedded]
internal static class IsExternalInit;
