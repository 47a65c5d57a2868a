using System.Reflection;
using System.Reflection.Emit;

namespace Mentorship.Core.Tests.Modules;

/// <summary>
/// Finds the types that a type uses: in what it inherits, declares and is marked with, and in the code of its methods.
/// A constant and an enum's value are not seen where they are only numbers by then; the parameter, field or variable
/// that they go into is.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The types that <paramref name="type"/> uses, each once, without arrays and generics around them.</summary>
    public static IEnumerable<Type> Of(Type type) => In(type).SelectMany(Parts).Distinct();

    private static IEnumerable<Type?> In(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. Constraints(type.GetGenericArguments()),
        .. Marks(type),
        .. type.GetFields(Everything).SelectMany(field => Marks(field).Append(field.FieldType)),
        .. type.GetProperties(Everything).SelectMany(property => Marks(property).Append(property.PropertyType)),
        .. type.GetEvents(Everything).SelectMany(@event => Marks(@event).Append(@event.EventHandlerType)),
        .. type.GetConstructors(Everything).SelectMany(InMethod),
        .. type.GetMethods(Everything).SelectMany(InMethod),
    ];

    private static IEnumerable<Type?> InMethod(MethodBase method)
    {
        Type[] generics = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        return
        [
            (method as MethodInfo)?.ReturnType,
            .. method.GetParameters().SelectMany(parameter => Marks(parameter).Append(parameter.ParameterType)),
            .. Constraints(generics),
            .. Marks(method),
            .. method.GetMethodBody() is { } body ? InBody(method, body, generics) : [],
        ];
    }

    private static IEnumerable<Type?> InBody(MethodBase method, MethodBody body, Type[] generics) =>
    [
        .. body.LocalVariables.Select(local => local.LocalType),
        .. body.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
            .Select(clause => clause.CatchType),
        .. Tokens(body.GetILAsByteArray()!)
            .Select(token => method.Module.ResolveMember(token, method.DeclaringType!.GetGenericArguments(), generics))
            .SelectMany(InMember),
    ];

    /// <summary>The operands of the code that name a type or a member.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = (int)code[at++];
            if (value == 0xFE)
            {
                value = (value << 8) | code[at++];
            }

            var kind = Codes[value].OperandType;
            if (kind is OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += kind switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type?> InMember(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method =>
        [
            method.DeclaringType,
            (method as MethodInfo)?.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
        ],
        _ => [],
    };

    private static IEnumerable<Type> Constraints(IEnumerable<Type> parameters) =>
        parameters.Where(parameter => parameter.IsGenericParameter).SelectMany(parameter => parameter.GetGenericParameterConstraints());

    private static IEnumerable<Type> Marks(MemberInfo member) => member.GetCustomAttributesData().SelectMany(InMark);

    private static IEnumerable<Type> Marks(ParameterInfo parameter) => parameter.GetCustomAttributesData().SelectMany(InMark);

    private static IEnumerable<Type> InMark(CustomAttributeData mark) =>
        mark.ConstructorArguments
            .Concat(mark.NamedArguments.Select(argument => argument.TypedValue))
            .SelectMany(argument => argument.Value is Type type ? [argument.ArgumentType, type] : new[] { argument.ArgumentType })
            .Append(mark.AttributeType);

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return [];
        }

        if (type.HasElementType)
        {
            return Parts(type.GetElementType());
        }

        return type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
            : [type];
    }
}
