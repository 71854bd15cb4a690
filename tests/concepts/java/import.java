package a;
import java.util.List; // concept: import java.util.List;
import java.io.*; // concept: import java.io.*;
import static java.lang.Math.max; // concept: import static java.lang.Math.max;
class A {}
