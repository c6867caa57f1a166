namespace Microsoft.CodeAnalysis;

// Hides the other polyfills from projects that see our internals: the compiler skips embedded types of other assemblies.
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
