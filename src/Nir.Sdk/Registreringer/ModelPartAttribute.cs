namespace Nir.Sdk.Registreringer;

/// <summary>Marks a record of the model. The generator makes its walk and its field rules.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ModelPartAttribute : Attribute;
