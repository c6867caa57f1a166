namespace System.Runtime.CompilerServices;

[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute;
